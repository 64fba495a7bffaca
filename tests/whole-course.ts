import { fileURLToPath } from 'node:url';
import { compileContent } from '../src/content/compile';

/** The course as it is today, compiled once for all tests that look at the whole of it. */
export const whole = compileContent(fileURLToPath(new URL('..', import.meta.url)));
