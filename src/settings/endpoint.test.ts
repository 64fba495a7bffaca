import { describe, expect, it } from 'vitest';
import { isReachable } from './endpoint';

/** As much of a page as is looked at. */
const page = (baseURI: string, sources = "'self'"): Document =>
  ({
    baseURI,
    querySelector: () => ({ content: `default-src 'none'; connect-src ${sources}` }),
  }) as unknown as Document;

const hosted = page('https://lms.example.org/content/7/index.html');
const named = page('https://courses.example.org/', "'self' https://lms.example.org/a%3Bb");

describe('A page may send its record', () => {
  it.each(['/commit', 'commit', './commit?course=1', 'https://lms.example.org/commit'])(
    'to its own server: %s',
    (address) => {
      expect(isReachable(address, hosted)).toBe(true);
    },
  );

  it('to the one place that its policy names', () => {
    expect(isReachable('https://lms.example.org/a;b?key=1', named)).toBe(true);
    expect(isReachable('https://lms.example.org/other', named)).toBe(false);
  });

  it.each([
    'https://elsewhere.example/commit',
    '//elsewhere.example/commit',
    'http://lms.example.org/commit',
    'https://lms.example.org:8443/commit',
    'javascript:alert(1)',
    'https://',
  ])('nowhere else: %s', (address) => {
    expect(isReachable(address, hosted)).toBe(false);
  });

  it('nowhere from disk, unless its policy names the place', () => {
    expect(isReachable('/commit', page('file:///home/course.html'))).toBe(false);
    expect(
      isReachable('https://lms.example.org/a;b', page('file:///home/course.html', 'https://lms.example.org/a%3Bb')),
    ).toBe(true);
  });

  it('nowhere beside its own server, where it has no policy', () => {
    const bare = { baseURI: 'https://lms.example.org/', querySelector: () => null } as unknown as Document;
    expect(isReachable('https://elsewhere.example/', bare)).toBe(false);
  });
});
