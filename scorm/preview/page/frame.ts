/** A window of another origin between the course and its LMS, or around both: it only passes the course on. */
import { framed } from './other-origin';
import { byId } from './parts';

const address = framed(new URLSearchParams(location.search));
const frame = byId('framed');
if (address && frame instanceof HTMLIFrameElement) frame.src = address;
