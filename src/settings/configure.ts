import heldBack from 'virtual:held-back';
import versions from 'virtual:versions';
import type { Course } from '../course/course';
import { accentRules } from './accent';
import type { Configured } from './configured';
import { isReachable } from './endpoint';
import { settle } from './settle';

/** Reads a settings file that says something, and gives the page its colours. Loaded only then. */
export function configure(text: string, course: Course, page: Document): Configured {
  const allows = (address: string): boolean => isReachable(address, page);
  const { accent, ...configured } = settle(text, { course, heldBack, versions, allows });
  if (accent) {
    // A sheet made by a script is no `style=` and no `<style>`: the security policy allows it.
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(accentRules(accent));
    page.adoptedStyleSheets.push(sheet);
  }
  return configured;
}
