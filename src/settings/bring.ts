import type { Course } from '../course/course';
import type { Configured } from './configured';

/**
 * Brings the package's settings: the file that the page has asked for, or the text that stands in it. Null where they change
 * nothing. As small as it can be, for every visit pays for it; what reads them comes only when they say something.
 */
export async function bringSettings(course: Course, page: Document): Promise<Configured | null> {
  const place = page.querySelector<HTMLLinkElement | HTMLScriptElement>('#settings');
  const text = place && ('href' in place ? await textOf(place.href) : place.text);
  if (!text || /^\s*\{\s*\}\s*$/.test(text)) return null;
  const { configure } = await import('./configure');
  return configure(text, course, page);
}

/** A package without the file has no settings. */
async function textOf(address: string): Promise<string> {
  const response = await fetch(address);
  return response.ok ? response.text() : '';
}
