import { describe, expect, it } from 'vitest';
import { emptyProgress } from './progress';
import { BitWriter } from './bit-writer';
import { lesson } from './course.examples';
import type { Progress } from './progress';
import { detailOf, unpack } from './section';

const heart = lesson('a10');

describe('Unpacking', () => {
  it('leaves a lesson that was never opened absent, and its detail empty', () => {
    expect(unpack(emptyProgress(1), 'a10', heart.ledger)).toEqual(emptyProgress(1));
    expect(detailOf(emptyProgress(1), 'a10', heart.ledger)).toEqual({ seen: [], items: {} });
  });

  it.each(['', ':', 'A', '***', '_____:_____', 'ü'])('makes the best of the section %j', (packed) => {
    const lessons = { a10: { status: 'completed', step: 'valves', detail: { packed } } } satisfies Progress['lessons'];
    const { status, detail } = unpack({ ...emptyProgress(1), lessons }, 'a10', heart.ledger).lessons['a10']!;
    expect(status).toBe('completed');
    expect(detail).toHaveProperty('seen');
  });

  it('never says that an answered item took no try', () => {
    const packed = `${new BitWriter()
      .count(0, 5)
      .flag(true)
      .count(1, 5)
      .append('11' + '00' + '00' + '01')}`;
    const lessons = {
      a10: { status: 'in-progress', step: 'valves', detail: { packed } },
    } satisfies Progress['lessons'];
    expect(detailOf({ ...emptyProgress(1), lessons }, 'a10', heart.ledger).items).toEqual({
      pump: { best: 'right', tries: 1, confidence: null, response: '01' },
    });
  });
});

describe('A draft', () => {
  const drafted: Progress = { ...emptyProgress(1), draft: { lesson: 'a10', item: 'flow', response: '010' } };

  it('is kept when its lesson is loaded and still has the item', () => {
    expect(unpack(drafted, 'a10', heart.ledger)).toEqual(drafted);
  });

  it('is let go of when the item is gone or has another shape', () => {
    const gone = { ...heart.ledger, items: heart.ledger.items.slice(0, 2) };
    expect(unpack(drafted, 'a10', gone).draft).toBeNull();
    const shorter = { ...drafted, draft: { lesson: 'a10', item: 'flow', response: '01' } };
    expect(unpack(shorter, 'a10', heart.ledger).draft).toBeNull();
  });

  it('of another lesson is left alone', () => {
    expect(unpack(drafted, 'r2', lesson('r2').ledger).draft).toEqual(drafted.draft);
  });
});
