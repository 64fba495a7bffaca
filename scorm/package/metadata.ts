/** The course's metadata as the two standards write them: LOM, in a manifest or beside it. */
import type { CourseFacts } from './course-facts';
import { xml } from './xml';

/** Beside a manifest of SCORM 2004 3rd edition. */
export const metadataName = 'metadata.xml';

/** As SCORM 1.2 has it. */
export const lom12 = (course: CourseFacts): string => `    <imsmd:lom>
      <imsmd:general>
        <imsmd:title>${langstring(course.title)}</imsmd:title>
        <imsmd:catalogentry>
          <imsmd:catalog>URI</imsmd:catalog>
          <imsmd:entry>${langstring(course.id)}</imsmd:entry>
        </imsmd:catalogentry>
        <imsmd:language>en-GB</imsmd:language>
        <imsmd:description>${langstring(course.description)}</imsmd:description>
${course.keywords.map((keyword) => `        <imsmd:keyword>${langstring(keyword)}</imsmd:keyword>`).join('\n')}
      </imsmd:general>
      <imsmd:lifecycle>
        <imsmd:version>${langstring(course.version)}</imsmd:version>
      </imsmd:lifecycle>
      <imsmd:metametadata>
        <imsmd:metadatascheme>ADL SCORM 1.2</imsmd:metadatascheme>
        <imsmd:language>en-GB</imsmd:language>
      </imsmd:metametadata>
      <imsmd:technical>
        <imsmd:format>text/html</imsmd:format>
      </imsmd:technical>
    </imsmd:lom>`;

/** The course's metadata in a file of their own: the 3rd edition's schema files let them stand in no manifest. */
export const metadataFile = (course: CourseFacts): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${lom2004(course, '')}\n`;

/** As SCORM 2004 has it; every line begins with `indent`. */
export function lom2004(course: CourseFacts, indent: string): string {
  const lines = `<lom xmlns="http://ltsc.ieee.org/xsd/LOM">
  <general>
    <identifier>
      <catalog>URI</catalog>
      <entry>${xml(course.id)}</entry>
    </identifier>
    <title>${lomString(course.title)}</title>
    <language>en-GB</language>
    <description>${lomString(course.description)}</description>
${course.keywords.map((keyword) => `    <keyword>${lomString(keyword)}</keyword>`).join('\n')}
  </general>
  <lifeCycle>
    <version>${lomString(course.version)}</version>
  </lifeCycle>
  <metaMetadata>
    <metadataSchema>LOMv1.0</metadataSchema>
    <language>en-GB</language>
  </metaMetadata>
  <technical>
    <format>text/html</format>
  </technical>
</lom>`.split('\n');
  return lines.map((line) => indent + line).join('\n');
}

/** LOM's text in a language, as SCORM 1.2 writes it. */
function langstring(text: string): string {
  return `<imsmd:langstring xml:lang="en-GB">${xml(text)}</imsmd:langstring>`;
}

/** LOM's text in a language, as SCORM 2004 writes it. */
function lomString(text: string): string {
  return `<string language="en-GB">${xml(text)}</string>`;
}
