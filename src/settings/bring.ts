import type { Course } from '../course/course';
import type { Configured } from './configured';

const RETRY_MS = 15_000;

/**
 * Brings the package's settings: the file that the page has asked for, or the text that stands in it. Null where they change
 * nothing, or where a trust has taken the file out. Waits for the network where it is down, for a pass mark must not depend on
 * that. As small as it can be, for every visit pays for it; what reads settings comes only when they say something.
 */
export async function bringSettings(course: Course, page: Document): Promise<Configured | null> {
  const place = page.querySelector<HTMLLinkElement | HTMLScriptElement>('#settings');
  if (!place) return null;
  for (;;) {
    try {
      const text = 'href' in place ? await textOf(place.href) : place.text;
      return /^\s*(\{\s*\}\s*)?$/.test(text)
        ? null
        : await import('./configure').then((read) => read.configure(text, course, page));
    } catch {
      await new Promise((again) => setTimeout(again, RETRY_MS));
    }
  }
}

async function textOf(address: string): Promise<string> {
  const response = await fetch(address);
  return response.status < 400 ? response.text() : response.status < 500 ? '' : Promise.reject(response);
}
