import { fileURLToPath } from 'node:url';
import { asText, inWords } from '../support/saved-words';
import { compileContent } from './compile';

/**
 * `npm run inspect-save -- <text>`: a saved text (`cmi.suspend_data`) in words, read with the content of this version. Ends with 1
 * where it cannot be read.
 */
const [text = ''] = process.argv.slice(2);
if (text === '') {
  console.error('Which text? npm run inspect-save -- <what the LMS has as suspend data, in quotation marks>');
  process.exitCode = 1;
} else {
  const { course, lessons } = compileContent(fileURLToPath(new URL('../..', import.meta.url)));
  const words = inWords(text.trim(), course, lessons);
  console.log(asText(words));
  process.exitCode = words.state === 'read' ? 0 : 1;
}
