import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyProgress } from './progress';
import { course, lesson, summary } from './course.examples';
import type { Progress, Try } from './progress';
import { encode, fit } from './encode-progress';
import { reading, unpackAll, world } from './progress.arbitrary';
import { unpackTries } from './saved-tries';

const seeded = { seed: 2_026_112_102 };
const heart = lesson('a10');

const usedOf = (attempt: Try | null | undefined) => attempt?.items.map(({ lesson: of, slot }) => `${of}/${slot}`);

describe('Fitting into a limit', () => {
  it('drops nothing while everything fits', () => {
    fc.assert(
      fc.property(world, ({ course: of, ledgers: all, progress }) => {
        const text = encode(progress, of, all);
        expect(fit(progress, of, all, text.length)).toEqual({ text, dropped: [] });
      }),
      seeded,
    );
  });

  it('never drops status, last step, score, place or assessment, however small the limit', () => {
    fc.assert(
      fc.property(world, fc.nat({ max: 200 }), ({ course: of, ledgers: all, progress }, limit) => {
        const kept = unpackTries(reading(fit(progress, of, all, limit).text, of), of);
        const { assessment, place, seed } = progress;
        expect(kept).toMatchObject({ assessment, place, seed });
        for (const [id, { last, ...rest }] of Object.entries(progress.testOuts)) {
          expect(kept.testOuts[id]).toMatchObject(rest);
          expect(usedOf(kept.testOuts[id]?.last)).toEqual(usedOf(last));
        }
        for (const [id, { status, stepSlot }] of Object.entries(progress.lessons)) {
          expect(kept.lessons[id]).toMatchObject({ status, stepSlot });
        }
      }),
      seeded,
    );
  });

  it('keeps to the limit, or has dropped all that may be dropped', () => {
    fc.assert(
      fc.property(world, fc.nat({ max: 600 }), ({ course: of, ledgers: all, progress }, limit) => {
        const { text } = fit(progress, of, all, limit);
        const least = fit(progress, of, all, 0).text;
        expect(text.length <= limit || text === least).toBe(true);
        expect(unpackAll(reading(least, of), of, all).draft).toBeNull();
      }),
      seeded,
    );
  });

  const practised: Progress['lessons'][string]['detail'] = {
    seen: ['valves', 'chambers'],
    items: {
      pump: { best: 'right', tries: 1, confidence: null, response: '01' },
      two: { best: 'wrong', tries: 2, confidence: 'sure', response: '0101' },
    },
  };
  const two = course([summary(heart, 10), summary(lesson('r2'), 2)]);
  const full: Progress = {
    ...emptyProgress(1),
    lessons: {
      r2: { status: 'in-progress', stepSlot: 0, detail: practised },
      a10: { status: 'completed', stepSlot: 0, detail: practised },
    },
    draft: { lesson: 'r2', item: 'flow', response: '010' },
    testOuts: {
      a10: {
        known: true,
        finished: 1,
        finishedOn: 2_500,
        best: 100,
        last: { seed: 1, items: [{ lesson: 'a10', slot: 2, response: '01', score: 1, confidence: 'sure' }] },
        running: null,
      },
    },
  };
  const both = { a10: heart.ledger, r2: lesson('r2').ledger };

  it('drops practice of completed lessons first, then of others, then the draft, test-outs and answers', () => {
    const everything = fit(full, two, both, 0).dropped;
    expect(everything.map(({ what, lesson: of }) => `${what} ${of}`)).toEqual([
      'practice a10',
      'practice r2',
      'draft r2',
      'test-out a10',
      'answers a10',
      'answers r2',
    ]);
    const onlyOne = fit(full, two, both, encode(full, two, both).length - 1);
    expect(onlyOne.dropped).toEqual([{ what: 'practice', lesson: 'a10' }]);
    const kept = unpackAll(reading(onlyOne.text, two), two, both);
    expect(kept.lessons['r2']).toEqual(full.lessons['r2']);
    const { two: _, ...checks } = practised.items;
    expect(kept.lessons['a10']?.detail).toEqual({ ...practised, items: checks });
  });

  it('can drop practice of lessons that are not loaded', () => {
    const packed = unpackTries(reading(encode(full, two, both), two), two);
    expect(fit(packed, two, {}, 0)).toEqual(fit(full, two, both, 0));
  });
});
