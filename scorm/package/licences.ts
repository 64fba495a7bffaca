/** The licence texts that every edition carries: the course's own, and those of all that is built into it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CourseFacts } from './course-facts';

export const licencesName = 'licences.txt';

/** Its styles are compiled into ours, where no bundler sees them, and its npm package brings no licence file. */
const designSystem = `## nhsuk-frontend (styles; MIT)

Copyright (c) 2019 NHS.UK

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated
documentation files (the "Software"), to deal in the Software without restriction, including without limitation the
rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit
persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the
Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR
COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR
OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.
`;

const schemaOwners = `The schema files (.xsd, .dtd) at the root of a package belong to the bodies that wrote the standards: the Advanced
Distributed Learning Initiative (adlcp, adlseq, adlnav), the IMS Global Learning Consortium (imscp, imsmd, imsss) and
the World Wide Web Consortium (xml.xsd, XMLSchema.dtd, datatypes.dtd). They are carried unchanged because the standards
ask for them.
`;

/**
 * The text of `licences.txt`.
 * @param root The project's folder.
 * @param bundled What Vite listed of the packages it bundled.
 * @throws Error when the project has no LICENSE.
 */
export function licencesText(root: string, course: CourseFacts, bundled: string): string {
  const sections = [
    `${course.title}, version ${course.version}\n`,
    readFileSync(join(root, 'LICENSE'), 'utf8'),
    bundled.trim().replace(/^# Licenses\n+/, ''),
    designSystem,
    schemaOwners,
  ];
  return `${sections.map((section) => section.replace(/\r\n?/g, '\n').trim()).join(`\n\n${'-'.repeat(80)}\n\n`)}\n`;
}
