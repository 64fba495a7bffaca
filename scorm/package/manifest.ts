/**
 * The manifests. One item, one resource: the course is a single SCO, so that its own menu decides the order and no LMS
 * adds a second one. Identifiers are the same in every version: some LMSs clear the records of items that disappear.
 */
import type { CourseFacts } from './course-facts';
import type { Standard } from './edition';
import { schemaLocations } from './schemas';

/** The page an LMS launches. */
export const launchPage = 'index.html';
export const manifestName = 'imsmanifest.xml';

/**
 * `imsmanifest.xml` of a package.
 * @param paths Every file beside the manifest and the schema files.
 */
export function manifest(standard: Standard, course: CourseFacts, paths: readonly string[]): string {
  return standard === 'scorm12' ? scorm12(course, paths) : scorm2004(course, paths);
}

/** No masteryscore: some LMSs then turn `completed` into `passed`, others refuse the package (LMS.md §1.8). */
function scorm12(course: CourseFacts, paths: readonly string[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="${xml(course.id)}-scorm12" version="${xml(course.version)}"
  xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"
  xmlns:imsmd="http://www.imsglobal.org/xsd/imsmd_rootv1p2p1"
  xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2"
  ${schemaLocation('scorm12')}>
  <metadata>
    <schema>ADL SCORM</schema>
    <schemaversion>1.2</schemaversion>
    <imsmd:lom>
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
    </imsmd:lom>
  </metadata>
  <organizations default="${xml(course.id)}-organization">
    <organization identifier="${xml(course.id)}-organization">
      <title>${xml(course.title)}</title>
      <item identifier="${xml(course.id)}-item" identifierref="${xml(course.id)}-resource" isvisible="true">
        <title>${xml(course.title)}</title>
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
function scorm2004(course: CourseFacts, paths: readonly string[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="${xml(course.id)}-scorm2004" version="${xml(course.version)}"
  xmlns="http://www.imsglobal.org/xsd/imscp_v1p1"
  xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3"
  xmlns:adlseq="http://www.adlnet.org/xsd/adlseq_v1p3"
  xmlns:adlnav="http://www.adlnet.org/xsd/adlnav_v1p3"
  xmlns:imsss="http://www.imsglobal.org/xsd/imsss"
  ${schemaLocation('scorm2004')}>
  <metadata>
    <schema>ADL SCORM</schema>
    <schemaversion>2004 4th Edition</schemaversion>
    <lom xmlns="http://ltsc.ieee.org/xsd/LOM">
      <general>
        <identifier>
          <catalog>URI</catalog>
          <entry>${xml(course.id)}</entry>
        </identifier>
        <title>${lomString(course.title)}</title>
        <language>en-GB</language>
        <description>${lomString(course.description)}</description>
${course.keywords.map((keyword) => `        <keyword>${lomString(keyword)}</keyword>`).join('\n')}
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
    </lom>
  </metadata>
  <organizations default="${xml(course.id)}-organization">
    <organization identifier="${xml(course.id)}-organization">
      <title>${xml(course.title)}</title>
      <item identifier="${xml(course.id)}-item" identifierref="${xml(course.id)}-resource" isvisible="true">
        <title>${xml(course.title)}</title>
        <imsss:sequencing>
          <imsss:objectives>
            <imsss:primaryObjective objectiveID="${xml(course.id)}-course" satisfiedByMeasure="false" />
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

function fileList(paths: readonly string[]): string {
  return [...paths]
    .sort()
    .map((path) => `      <file href="${xml(path)}" />`)
    .join('\n');
}

function schemaLocation(standard: Standard): string {
  const pairs = schemaLocations[standard].map((pair) => pair.join(' ')).join(' ');
  return `xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="${pairs}"`;
}

/** LOM's text in a language, as SCORM 1.2 writes it. */
function langstring(text: string): string {
  return `<imsmd:langstring xml:lang="en-GB">${xml(text)}</imsmd:langstring>`;
}

/** LOM's text in a language, as SCORM 2004 writes it. */
function lomString(text: string): string {
  return `<string language="en-GB">${xml(text)}</string>`;
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

/** Escapes text for XML content and attributes. */
export function xml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}
