/**
 * The manifests. One item, one resource: the course is a single SCO, so that its own menu decides the order and no LMS
 * adds a second one. Identifiers are the same in every version: some LMSs clear the records of items that disappear.
 */
import type { CourseFacts } from './course-facts';
import type { Format } from './edition';
import { lom12, lom2004, metadataName } from './metadata';
import { schemaLocations } from './schemas';
import { xml } from './xml';

/** The page an LMS launches. */
export const launchPage = 'index.html';
export const manifestName = 'imsmanifest.xml';

/** What `<schemaversion>` says. */
export const schemaVersions: Record<Format, string> = {
  scorm12: '1.2',
  'scorm2004-3rd': '2004 3rd Edition',
  scorm2004: '2004 4th Edition',
};

/**
 * `imsmanifest.xml` of a package.
 * @param paths Every file beside the manifest and the schema files.
 * @param masteryScore Percent, only where an administrator asks for it: some LMSs then turn `completed` into `passed`, others
 * refuse the package (LMS.md §1.8), and none knows of must-pass questions.
 */
export function manifest(
  format: Format,
  course: CourseFacts,
  paths: readonly string[],
  masteryScore: number | null = null,
): string {
  return format === 'scorm12' ? scorm12(course, paths, masteryScore) : scorm2004(format, course, paths, masteryScore);
}

function scorm12(course: CourseFacts, paths: readonly string[], masteryScore: number | null): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="${xml(course.id)}-scorm12" version="${xml(course.version)}"
  xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"
  xmlns:imsmd="http://www.imsglobal.org/xsd/imsmd_rootv1p2p1"
  xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2"
  ${schemaLocation('scorm12')}>
  <metadata>
    <schema>ADL SCORM</schema>
    <schemaversion>${schemaVersions.scorm12}</schemaversion>
${lom12(course)}
  </metadata>
  <organizations default="${xml(course.id)}-organization">
    <organization identifier="${xml(course.id)}-organization">
      <title>${xml(course.title)}</title>
      <item identifier="${xml(course.id)}-item" identifierref="${xml(course.id)}-resource" isvisible="true">
        <title>${xml(course.title)}</title>${masteryScore === null ? '' : `\n        <adlcp:masteryscore>${masteryScore}</adlcp:masteryscore>`}
      </item>
    </organization>
  </organizations>
  <resources>
    <resource identifier="${xml(course.id)}-resource" type="webcontent" adlcp:scormtype="sco" href="${launchPage}">
${fileList(paths)}
    </resource>
  </resources>
</manifest>
`;
}

/**
 * No completionThreshold: with a progress below 1 some LMSs turn `completed` into `incomplete` (LMS.md §1.9). The
 * course sets completion and its primary objective itself, so no sequencer guesses them. The LMS's own previous and
 * continue buttons are hidden, since there is nowhere to go; its exit is left alone.
 */
function scorm2004(
  format: 'scorm2004-3rd' | 'scorm2004',
  course: CourseFacts,
  paths: readonly string[],
  masteryScore: number | null,
): string {
  const metadata =
    format === 'scorm2004' ? lom2004(course, '    ') : `    <adlcp:location>${metadataName}</adlcp:location>`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="${xml(course.id)}-${format}" version="${xml(course.version)}"
  xmlns="http://www.imsglobal.org/xsd/imscp_v1p1"
  xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3"
  xmlns:adlseq="http://www.adlnet.org/xsd/adlseq_v1p3"
  xmlns:adlnav="http://www.adlnet.org/xsd/adlnav_v1p3"
  xmlns:imsss="http://www.imsglobal.org/xsd/imsss"
  ${schemaLocation(format)}>
  <metadata>
    <schema>ADL SCORM</schema>
    <schemaversion>${schemaVersions[format]}</schemaversion>
${metadata}
  </metadata>
  <organizations default="${xml(course.id)}-organization">
    <organization identifier="${xml(course.id)}-organization">
      <title>${xml(course.title)}</title>
      <item identifier="${xml(course.id)}-item" identifierref="${xml(course.id)}-resource" isvisible="true">
        <title>${xml(course.title)}</title>
        <imsss:sequencing>
          <imsss:objectives>
            ${primaryObjective(course, masteryScore)}
          </imsss:objectives>
          <imsss:deliveryControls tracked="true" completionSetByContent="true" objectiveSetByContent="true" />
        </imsss:sequencing>
        <adlnav:presentation>
          <adlnav:navigationInterface>
            <adlnav:hideLMSUI>previous</adlnav:hideLMSUI>
            <adlnav:hideLMSUI>continue</adlnav:hideLMSUI>
          </adlnav:navigationInterface>
        </adlnav:presentation>
      </item>
      <imsss:sequencing>
        <imsss:controlMode choice="true" flow="true" />
      </imsss:sequencing>
    </organization>
  </organizations>
  <resources>
    <resource identifier="${xml(course.id)}-resource" type="webcontent" adlcp:scormType="sco" href="${launchPage}">
${fileList(paths)}
    </resource>
  </resources>
</manifest>
`;
}

function primaryObjective({ id }: CourseFacts, masteryScore: number | null): string {
  const start = `<imsss:primaryObjective objectiveID="${xml(id)}-course" satisfiedByMeasure="${masteryScore !== null}"`;
  if (masteryScore === null) return `${start} />`;
  const measure = `<imsss:minNormalizedMeasure>${masteryScore / 100}</imsss:minNormalizedMeasure>`;
  return `${start}>${measure}</imsss:primaryObjective>`;
}

function fileList(paths: readonly string[]): string {
  return [...paths]
    .sort()
    .map((path) => `      <file href="${xml(path)}" />`)
    .join('\n');
}

function schemaLocation(format: Format): string {
  const pairs = schemaLocations[format].map((pair) => pair.join(' ')).join(' ');
  return `xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="${pairs}"`;
}
