import type { Course } from '../course/course';
import type { Configured } from './configured';

/**
 * Brings the package's settings: the file that the page has asked for, or the text that stands in it. Null where they change
 * nothing, or where a trust has taken the file out. As small as it can be, for every visit pays for it; what reads settings comes
 * only when they say something.
 */
export async function bringSettings(course: Course, page: Document): Promise<Configured | null> {
  const place = page.querySelector<HTMLLinkElement | HTMLScriptElement>('#settings');
  if (!place) return null;
  const text =
    'href' in place ? await fetch(place.href).then((response) => (response.ok ? response.text() : '')) : place.text;
  return /^\s*(\{\s*\}\s*)?$/.test(text)
    ? null
    : import('./configure').then((read) => read.configure(text, course, page));
}
