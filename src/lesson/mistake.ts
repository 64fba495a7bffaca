import type { Link } from '../settings/configured';
import { words } from './words';

/**
 * The way to tell about a mistake in a lesson: by mail with a subject that names the lesson, or at a page. Null where nobody
 * is named or only a telephone number: then the learner passes the reference on.
 */
export function mistakeLink(contact: Link | null | undefined, reference: string): Link | null {
  if (!contact || /^tel:/i.test(contact.address)) return null;
  const { title, address } = contact;
  return {
    title: words.mistake.write(title),
    address: /^mailto:/i.test(address) ? withSubject(address, reference) : address,
  };
}

/** A contact's own subject stays: a trust may sort its mail by it. */
function withSubject(address: string, reference: string): string {
  if (/[?&]subject=/i.test(address)) return address;
  return `${address}${address.includes('?') ? '&' : '?'}subject=${encodeURIComponent(words.mistake.subject(reference))}`;
}
