import { describe, expect, it } from 'vitest';
import { checkPackage, checkRules } from '../../scorm/package/check-package';
import type { Format } from '../../scorm/package/edition';
import { readText, textBytes } from '../../scorm/package/files';
import { packageFiles, zip } from '../../scorm/package/pack';
import { schemaFiles } from '../../scorm/package/schemas';
import { exampleApp, exampleCourse } from './example';

type Change = (files: Map<string, Uint8Array>) => void;

/** The rules that a package breaks once it is changed. The schemas, slower, are asked only where the rule is theirs. */
async function brokenRules(format: Format, rule: string, change: Change): Promise<string[]> {
  const files = new Map(packageFiles(format, exampleCourse, exampleApp()));
  change(files);
  const problems = rule === 'schema' ? await checkPackage(zip(files), format) : checkRules(files, format);
  return [...new Set(problems.map((problem) => problem.rule))];
}

const inFile =
  (path: string, find: string | RegExp, replacement: string): Change =>
  (files) => {
    const text = readText(files, path);
    const changed = text.replace(find, replacement);
    if (changed === text) throw new Error(`${path} does not hold ${String(find)}`);
    files.set(path, textBytes(changed));
  };
const inManifest = (find: string | RegExp, replacement: string): Change => inFile('imsmanifest.xml', find, replacement);

const rename =
  (from: string, to: string): Change =>
  (files) => {
    files.set(to, files.get(from) ?? new Uint8Array());
    files.delete(from);
  };

describe('a SCORM 1.2 package is refused', () => {
  it.each<[title: string, rule: string, change: Change]>([
    ['when its manifest has the wrong case', 'manifest-at-root', rename('imsmanifest.xml', 'IMSManifest.xml')],
    ['when its manifest is in a folder', 'manifest-at-root', rename('imsmanifest.xml', 'course/imsmanifest.xml')],
    ['when its manifest is not XML', 'schema', inManifest('</manifest>', '')],
    ['when an element is unknown', 'schema', inManifest('<resources>', '<assets></assets><resources>')],
    ['when a required attribute is absent', 'schema', inManifest(' type="webcontent"', '')],
    ['when it says another version', 'schema-version', inManifest('>1.2<', '>1.1<')],
    ['when the default organization is absent', 'default-organization', inManifest('default="ap', 'default="other-ap')],
    ['when a title is empty', 'title', inManifest(/<title>[^<]*<\/title>\s*<\/item>/, '<title> </title></item>')],
    ['when identifierref leads nowhere', 'identifierref', inManifest(/identifierref="[^"]*"/, 'identifierref="gone"')],
    ['when there is no item', 'identifierref', inManifest(/<item[\s\S]*<\/item>/, '')],
    [
      'when an identifier begins with a digit',
      'identifier',
      inManifest('<manifest identifier="ap', '<manifest identifier="1ap'),
    ],
    [
      'when an identifier is there twice',
      'identifier',
      inManifest('identifier="ap-foundations-item"', 'identifier="ap-foundations-scorm12"'),
    ],
    ['when scormtype has the other standard’s case', 'scorm-type', inManifest('adlcp:scormtype', 'adlcp:scormType')],
    ['when nothing is a SCO', 'scorm-type', inManifest('scormtype="sco"', 'scormtype="asset"')],
    [
      'when it has a mastery score',
      'unwanted-element',
      inManifest('</item>', '<adlcp:masteryscore>80</adlcp:masteryscore></item>'),
    ],
    ['when a listed file is absent', 'href', (files) => files.delete('index-1a.css')],
    ['when a listed file has another case', 'href', inManifest('href="icon-1a.svg"', 'href="Icon-1a.svg"')],
    ['when the launched file is not listed', 'href', inManifest('<file href="index.html" />', '')],
    ['when a file is not listed', 'unlisted-file', (files) => files.set('extra.js', textBytes(''))],
    ['when licences.txt is absent', 'licences', inManifest('<file href="licences.txt" />', '')],
    ['when a name has a capital', 'file-name', (files) => files.set('Lesson.js', textBytes(''))],
    ['when a name has a space', 'file-name', (files) => files.set('a lesson.js', textBytes(''))],
    ['when a name is not ASCII', 'file-name', (files) => files.set('café.js', textBytes(''))],
    ['when a file would be a program to a server', 'extension', (files) => files.set('run.php', textBytes(''))],
    [
      'when a module has an extension LMSs serve as text',
      'extension',
      (files) => files.set('lesson.mjs', textBytes('')),
    ],
    ['when a schema file is absent', 'schema-files', (files) => files.delete('adlcp_rootv1p2.xsd')],
    ['when a schema file was changed', 'schema-files', inFile('ims_xml.xsd', 'schema', 'scheme')],
    ['when a style names a file that is absent', 'absent-file', inFile('index-1a.css', '#123', 'url(/assets/x.svg)')],
    [
      'when a script names another host',
      'foreign-host',
      inFile('index-1a.js', 'course', 'https://cdn.example.org/x.js'),
    ],
    ['when the page has no policy', 'policy', inFile('index.html', /<meta http-equiv[^>]*>/, '')],
    [
      'when the policy allows something unsafe',
      'policy',
      inFile('index.html', "style-src 'self'", "style-src 'self' 'unsafe-inline'"),
    ],
    ['when the page has a script in it', 'inline', inFile('index.html', '<body>', '<body><script>1</script>')],
    ['when the page has a style attribute', 'inline', inFile('index.html', '<body>', '<body style="color: red">')],
    [
      'when the page names another edition',
      'page',
      inFile('index.html', 'data-edition="scorm12"', 'data-edition="web"'),
    ],
    ['when the page is absent', 'page', (files) => files.delete('index.html')],
  ])('%s', async (_title, rule, change) => {
    expect(await brokenRules('scorm12', rule, change)).toContain(rule);
  });
});

describe('a SCORM 2004 3rd edition package is refused', () => {
  it.each<[title: string, rule: string, change: Change]>([
    ['when it says the 4th edition', 'schema-version', inManifest('2004 3rd Edition', '2004 4th Edition')],
    ['when its metadata file is absent', 'href', (files) => files.delete('metadata.xml')],
    [
      'when a schema file is that of the 4th edition',
      'schema-files',
      (files) => files.set('adlcp_v1p3.xsd', schemaFiles('scorm2004').get('adlcp_v1p3.xsd')!),
    ],
  ])('%s', async (_title, rule, change) => {
    expect(await brokenRules('scorm2004-3rd', rule, change)).toContain(rule);
  });
});

describe('a SCORM 2004 package is refused', () => {
  it.each<[title: string, rule: string, change: Change]>([
    ['when scormType has the other standard’s case', 'scorm-type', inManifest('adlcp:scormType', 'adlcp:scormtype')],
    ['when it says another edition', 'schema-version', inManifest('2004 4th Edition', '2004 3rd Edition')],
    [
      'when sequencing is not valid',
      'schema',
      inManifest('satisfiedByMeasure="false"', 'satisfiedByMeasure="perhaps"'),
    ],
    [
      'when it has a completion threshold',
      'unwanted-element',
      inManifest('<imsss:sequencing>', '<adlcp:completionThreshold minProgressMeasure="1.0" /><imsss:sequencing>'),
    ],
    ['when a schema file is absent', 'schema-files', (files) => files.delete('imsss_v1p0util.xsd')],
  ])('%s', async (_title, rule, change) => {
    expect(await brokenRules('scorm2004', rule, change)).toContain(rule);
  });
});

it('says where and what is wanted', () => {
  const files = new Map(packageFiles('scorm12', exampleCourse, exampleApp()));
  inManifest('href="icon-1a.svg"', 'href="Icon-1a.svg"')(files);
  const problems = checkRules(files, 'scorm12');
  expect(problems).toContainEqual({
    rule: 'href',
    message: 'href="Icon-1a.svg" is not in the zip, which has icon-1a.svg: write it in the same case',
  });
});

it('lets through the one other place that a course may name, its commit address', () => {
  const commitAddress = 'https://lms.example.org/commit';
  const files = new Map(packageFiles('scorm12', { ...exampleCourse, commitAddress }, exampleApp()));
  expect(checkRules(files, 'scorm12', { commitAddress })).toEqual([]);
  expect(checkRules(files, 'scorm12').map(({ rule }) => rule)).toEqual(['foreign-host']);
});

it.each(['scorm12', 'scorm2004'] as const)(
  'lets a pass mark through only where the package was made with it, %s',
  (format) => {
    const files = new Map(packageFiles(format, exampleCourse, exampleApp(), { masteryScore: 80 }));
    expect(checkRules(files, format, { masteryScore: 80 })).toEqual([]);
    expect(checkRules(files, format).map(({ rule }) => rule)).toEqual(['unwanted-element']);
    expect(checkRules(files, format, { masteryScore: 70 }).map(({ rule }) => rule)).toEqual(['unwanted-element']);
  },
);
