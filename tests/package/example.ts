/** A small app and its course, as the bundler would leave them. */
import type { CourseFacts } from '../../scorm/package/course-facts';
import { type Files, textBytes } from '../../scorm/package/files';

export const exampleCourse: CourseFacts = {
  id: 'ap-foundations',
  title: 'Role & scope <for "APs">',
  description: 'A course for assistant practitioners.',
  version: '1.2.3',
  keywords: ['assistant practitioner', 'health & care'],
  commitAddress: '',
};

const page = `<!doctype html>
<html lang="en-GB" data-edition="web">
  <head>
    <meta charset="utf-8" />
    <title>Course</title>
    <link rel="icon" href="./icon-1a.svg" />
    <script type="module" crossorigin src="./index-1a.js"></script>
    <link rel="modulepreload" crossorigin href="./lesson-1a.js">
    <link rel="stylesheet" crossorigin href="./index-1a.css">
  </head>
  <body><div id="app"></div></body>
</html>
`;

/** The app's files by path; `changes` adds or replaces some, and null takes one away. */
export function exampleApp(changes: Record<string, string | null> = {}): Files {
  const texts: Record<string, string | null> = {
    'index.html': page,
    'index-1a.js': 'document.body.append("course");\r\n',
    'index-1a.css': 'body { color: #123 }',
    'lesson-1a.js': 'export default "lesson";',
    'icon-1a.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
    'licences.txt': 'MIT, see https://example.org/licence',
    ...changes,
  };
  return new Map(
    Object.entries(texts).flatMap(([path, text]) => (text === null ? [] : [[path, textBytes(text)] as const])),
  );
}
