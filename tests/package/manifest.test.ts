import { describe, expect, it } from 'vitest';
import { formats } from '../../scorm/package/edition';
import { manifest } from '../../scorm/package/manifest';
import { metadataFile } from '../../scorm/package/metadata';
import { schemaErrors } from '../../scorm/package/validate-xml';
import { xml } from '../../scorm/package/xml';
import { elements, parseXml } from '../../scorm/package/xml-elements';
import { exampleCourse } from './example';

const paths = ['lesson-b.js', 'index.html', 'a&b.svg', 'licences.txt', 'metadata.xml'];

describe.each(formats)('the manifest of a %s package', (format) => {
  const text = manifest(format, exampleCourse, paths);
  const root = parseXml(text);

  it('is valid by the standard’s schemas', async () => {
    expect(await schemaErrors(text, format)).toEqual([]);
  });

  it('says the course’s title whatever characters it has', () => {
    expect(elements(root, 'item').map((item) => item.children[0]?.text)).toEqual([exampleCourse.title]);
  });

  it('lists every file, sorted', () => {
    expect(elements(root, 'file').map(({ attributes }) => attributes.href)).toEqual([...paths].sort());
  });

  it('keeps its identifiers when the version changes', () => {
    const identifiers = (version: string): (string | undefined)[] =>
      ['manifest', 'organization', 'item', 'resource'].flatMap((name) =>
        elements(parseXml(manifest(format, { ...exampleCourse, version }, paths)), name).map(
          ({ attributes }) => attributes.identifier,
        ),
      );
    expect(identifiers('2.0.0')).toEqual(identifiers('1.2.3'));
  });

  it('carries title, description, language, version and keywords as metadata, or names the file that does', () => {
    const isBeside = format === 'scorm2004-3rd';
    expect(elements(root, 'location').map((element) => element.text)).toEqual(isBeside ? ['metadata.xml'] : []);
    const lom = isBeside ? parseXml(metadataFile(exampleCourse)) : elements(root, 'lom')[0];
    const said = (name: string): string[] =>
      (lom ? elements(lom, name) : []).flatMap((e) => [e, ...e.children].map((c) => c.text.trim()));
    expect(said('title')).toContain(exampleCourse.title);
    expect(said('description')).toContain(exampleCourse.description);
    expect(said('language')).toContain('en-GB');
    expect(said('version')).toContain('1.2.3');
    expect(said('keyword')).toEqual(expect.arrayContaining(exampleCourse.keywords));
  });
});

describe('a pass mark for the LMS', () => {
  it.each(formats)('stands in a manifest only where it is asked for, %s', async (format) => {
    const element = format === 'scorm12' ? 'masteryscore' : 'minNormalizedMeasure';
    expect(manifest(format, exampleCourse, paths)).not.toContain(element);
    const text = manifest(format, exampleCourse, paths, 75);
    expect(elements(parseXml(text), element).map((each) => each.text)).toEqual([format === 'scorm12' ? '75' : '0.75']);
    expect(await schemaErrors(text, format)).toEqual([]);
  });
});

describe('what changes a status in some LMSs', () => {
  it('is not in a SCORM 1.2 manifest: no mastery score', () => {
    expect(manifest('scorm12', exampleCourse, paths)).not.toContain('masteryscore');
  });

  it('is not in a SCORM 2004 manifest: no completion threshold, and the course sets completion and success itself', () => {
    const root = parseXml(manifest('scorm2004', exampleCourse, paths));
    expect(elements(root, 'completionThreshold')).toEqual([]);
    expect(elements(root, 'primaryObjective')[0]?.attributes).toMatchObject({ satisfiedByMeasure: 'false' });
    expect(elements(root, 'deliveryControls')[0]?.attributes).toMatchObject({
      completionSetByContent: 'true',
      objectiveSetByContent: 'true',
    });
  });
});

it('escapes what XML reserves', () => {
  expect(xml(`<a href="x">'&'</a>`)).toBe('&lt;a href=&quot;x&quot;&gt;&apos;&amp;&apos;&lt;/a&gt;');
});
