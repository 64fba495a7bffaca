import type { CourseFacts } from './course-facts';
import type { Format } from './edition';

export const readmeName = 'readme.txt';

const plays: Record<Format, string> = {
  scorm12: 'SCORM 1.2',
  'scorm2004-3rd': 'SCORM 2004 3rd edition',
  scorm2004: 'SCORM 2004 4th edition',
};

/** `readme.txt` of a package: for whoever opens the zip and wonders what it is. */
export function readme(format: Format, { title, version, description }: CourseFacts): string {
  return `${title}
Version ${version}, for an LMS that plays ${plays[format]}

${description}

UPLOAD THE ZIP AS IT IS
Your LMS needs the zip, not what is in it. imsmanifest.xml must stay at its root. Do not pack it into another folder.
How to set up your LMS is in the administrator's guide that comes with the course.

MAKE IT YOURS
settings.json holds your settings: your organisation's name, logo, colours, contact, policy links, pass mark and more. {}
means that the course is as it was made. settings-example.json shows all settings, and settings-schema.json lets editors
complete and check them. To change something:
1. Take settings.json out of the zip, change it in a text editor, and put it back with your zip tool. Replace logo.svg or
   logo.png in the same way, under the same name.
2. Add, rename and remove nothing: the manifest lists every file.
3. Upload the zip and open the course. What cannot be used is said on the page, and the course goes on without it.

WHAT ELSE IS HERE
index.html and the files with .js and .css are the course. connection.txt tells the course whether your server can be
reached. The files with .xsd and .dtd are the standard's own. licences.txt says who made what.

This course teaches knowledge. It cannot show that anyone is competent in practice.
`;
}
