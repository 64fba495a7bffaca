import { describe, expect, it } from 'vitest';
import { mistakeLink } from './mistake';
import { words } from './words';

const reference = words.mistake.reference('Role & scope', '1.2.0', 'r2', 3);
const subject = 'A%20mistake%20in%20Role%20%26%20scope%201.2.0%2C%20lesson%20r2%2C%20version%203';
const to = (address: string) => mistakeLink({ title: 'Learning team', address }, reference);

describe('A mistake is told', () => {
  it('by mail, with a subject that names the lesson and its version', () => {
    expect(to('mailto:learning@example.org')).toEqual({
      title: 'Tell Learning team',
      address: `mailto:learning@example.org?subject=${subject}`,
    });
  });

  it('by mail to an address that says something of its own, which stays', () => {
    expect(to('mailto:learning@example.org?cc=a%40example.org')?.address).toBe(
      `mailto:learning@example.org?cc=a%40example.org&subject=${subject}`,
    );
    expect(to('MAILTO:learning@example.org?Subject=Course')?.address).toBe(
      'MAILTO:learning@example.org?Subject=Course',
    );
  });

  it('at a page, whose address stays as it is', () => {
    expect(to('https://example.org/help?a=b')?.address).toBe('https://example.org/help?a=b');
  });

  it('by passing a line on, where nobody is named or there is only a telephone', () => {
    expect(to('tel:+44 1632 960001')).toBeNull();
    expect(mistakeLink(null, reference)).toBeNull();
    expect(mistakeLink(undefined, reference)).toBeNull();
    expect(reference).toBe('Role & scope 1.2.0, lesson r2, version 3');
  });
});
