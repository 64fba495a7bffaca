import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { course } from './course.examples';
import { seal } from './envelope';
import { encode } from './encode-progress';
import { unpackAll, world } from './progress.arbitrary';
import { decode } from './saved-progress';

const seeded = { seed: 2_026_112_102 };
const seededOften = { ...seeded, numRuns: 300 };

describe('Text that cannot be read', () => {
  const anyText = fc.oneof(
    fc.string(),
    fc.string({ unit: 'binary' }),
    fc.stringMatching(/^[1-9]~[\w-]{4}~[\w.~:,-]*$/),
  );

  it('never throws and comes back to be kept aside', () => {
    fc.assert(
      fc.property(world, anyText, ({ course: of }, text) => {
        expect(decode(text, of)).toEqual({ ok: false, reason: 'unreadable', text });
      }),
      seededOften,
    );
    expect(decode('', course([]))).toEqual({ ok: false, reason: 'unreadable', text: '' });
  });

  it('never throws behind a right fingerprint either, nor does unpacking what came of it', () => {
    const sixBits = fc.string({ unit: fc.constantFrom(...'ABCDEFGHwxyz0189-_'), minLength: 4, maxLength: 40 });
    const place = fc.array(fc.constantFrom('l', 'p', 'o', 's', 't', 'a', 'a1', 'x', '12', 'rpw', ''), { maxLength: 5 });
    const sections = fc.array(
      fc.oneof(
        sixBits,
        fc.tuple(sixBits, sixBits).map((two) => two.join(':')),
      ),
    );
    const bodies = fc
      .tuple(
        fc.constant('1.0.0'),
        sixBits,
        place.map(String),
        place.map(String),
        sixBits,
        sections.map((all) => all.join('.')),
        sixBits,
        sections.map((all) => all.join('.')),
      )
      .chain((parts) => fc.nat({ max: 9 }).map((length) => parts.slice(0, length).join('~')));
    fc.assert(
      fc.property(world, bodies, ({ course: of, ledgers }, body) => {
        const decoded = decode(seal(1, body), of);
        if (decoded.ok) unpackAll(decoded.progress, of, ledgers);
        else expect(decoded.reason).toBe('unreadable');
      }),
      { ...seeded, numRuns: 1000 },
    );
  });

  it('is found when any part of a valid text was overwritten and sealed anew: read or refused, never thrown', () => {
    const change = fc.record({ at: fc.nat(), length: fc.nat({ max: 6 }), by: fc.stringMatching(/^[\w.~:,-]{0,6}$/) });
    fc.assert(
      fc.property(world, change, ({ course: of, ledgers, progress }, { at, length, by }) => {
        const body = encode(progress, of, ledgers).split('~').slice(2).join('~');
        const from = at % (body.length + 1);
        const decoded = decode(seal(1, body.slice(0, from) + by + body.slice(from + length)), of);
        if (!decoded.ok) {
          expect(decoded.reason).toBe('unreadable');
          return;
        }
        const read = unpackAll(decoded.progress, of, ledgers);
        encode(read, of, ledgers);
        for (const { detail } of Object.values(read.lessons)) {
          const items = 'items' in detail ? Object.values(detail.items) : [];
          expect(items.filter(({ tries }) => tries < 1 || tries > 3)).toEqual([]);
        }
      }),
      seededOften,
    );
  });

  it('is found when one character was changed, lost or added, or the end was cut off', () => {
    const character = fc.oneof(
      fc.stringMatching(/^[\w.~:,-]$/),
      fc.string({ minLength: 1, maxLength: 1 }),
      fc.constant('ſ'),
    );
    fc.assert(
      fc.property(world, fc.nat(), character, ({ course: of, ledgers, progress }, index, other) => {
        const text = encode(progress, of, ledgers);
        const at = index % text.length;
        const [before, after] = [text.slice(0, at), text.slice(at + 1)];
        const damaged = [before + other + after, before + after, before + other + text.slice(at), before];
        for (const one of damaged.filter((candidate) => candidate !== text)) {
          expect(decode(one, of)).toEqual({ ok: false, reason: 'unreadable', text: one });
        }
      }),
      seededOften,
    );
  });

  it('of a newer format is told from damaged text', () => {
    const newer = seal(2, 'anything-at-all');
    expect(decode(newer, course([]))).toEqual({ ok: false, reason: 'newer-format', text: newer });
    expect(decode(newer.replace('2', '3'), course([]))).toMatchObject({ reason: 'unreadable' });
  });
});
