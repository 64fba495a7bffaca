import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyProgress } from './progress';
import { BitWriter } from './bit-writer';
import { lesson } from './course.examples';
import type { Ledger } from './course';
import type { ItemProgress, LessonDetail, Progress } from './progress';
import { detailOf, packDetail, unpack } from './section';

const heart = lesson('a10');

describe('Unpacking', () => {
  it('leaves a lesson that was never opened absent, and its detail empty', () => {
    expect(unpack(emptyProgress(1), 'a10', heart.ledger)).toEqual(emptyProgress(1));
    expect(detailOf(emptyProgress(1), 'a10', heart.ledger)).toEqual({ seen: [], items: {} });
  });

  it.each(['', ':', 'A', '***', '_____:_____', 'ü'])('makes the best of the section %j', (packed) => {
    const lessons = { a10: { status: 'completed', stepSlot: 0, detail: { packed } } } satisfies Progress['lessons'];
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
      a10: { status: 'in-progress', stepSlot: 0, detail: { packed } },
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

describe('Typed answers, which have any width', () => {
  const ledger: Ledger = {
    steps: ['gap'],
    items: [
      { id: 'typed', group: 'check', bits: null },
      { id: 'chosen', group: 'check', bits: 3 },
      { id: 'typed-too', group: 'practice', bits: null },
      { id: 'matched', group: 'practice', bits: 12 },
      { id: 'typed-last', group: 'practice', bits: null },
    ],
  };
  const packed = (text: string): Progress => ({
    ...emptyProgress(1),
    lessons: { a10: { status: 'in-progress', stepSlot: 0, detail: { packed: text } } },
  });
  const unpacked = (detail: LessonDetail, by = ledger): LessonDetail =>
    detailOf(packed(packDetail('a10', detail, ledger)), 'a10', by);
  const given = (response: string): ItemProgress => ({ best: 'partly', tries: 2, confidence: 'sure', response });
  const bits = (width: number): string => '10110'.repeat(width).slice(0, width);

  it.each([1, 4, 15, 16, 17, 255, 256, 8192])('are kept at %i bits, and so is what stands around them', (width) => {
    const items = {
      typed: given(bits(width)),
      chosen: given('010'),
      'typed-too': given(bits(width + 1)),
      matched: given(bits(12)),
      'typed-last': given(bits(1)),
    };
    expect(unpacked({ seen: ['gap'], items })).toEqual({ seen: ['gap'], items });
  });

  it('may be 0s only, also at the end', () => {
    const items = { typed: given('0'), 'typed-too': given('000000000'), 'typed-last': given('0000000000000000') };
    expect(unpacked({ seen: [], items })).toEqual({ seen: [], items });
  });

  it('are read by an older course as far as its ledger goes', () => {
    const older = { ...ledger, items: ledger.items.slice(0, 3) };
    const items = { typed: given(bits(40)), chosen: given('010'), 'typed-too': given(bits(7)) };
    expect(unpacked({ seen: [], items: { ...items, 'typed-last': given(bits(90)) } }, older)).toEqual({
      seen: [],
      items,
    });
  });

  it('never stop a lesson from opening, whatever was saved', () => {
    const text = fc.string({ unit: fc.constantFrom(...'AZaz09-_:,~ü'), maxLength: 40 });
    fc.assert(
      fc.property(text, (section) => void expect(detailOf(packed(section), 'a10', ledger)).toHaveProperty('items')),
      { seed: 2_026_112_108, numRuns: 500 },
    );
  });

  it('stay as a draft at any width, where a chosen one needs its own', () => {
    const draftOf = (item: string, response: string): Progress['draft'] =>
      unpack({ ...emptyProgress(1), draft: { lesson: 'a10', item, response } }, 'a10', ledger).draft;
    expect(draftOf('typed', '0')?.response).toBe('0');
    expect(draftOf('typed', bits(500))?.response).toBe(bits(500));
    expect(draftOf('chosen', bits(500))).toBeNull();
    expect(draftOf('gone', bits(500))).toBeNull();
  });
});
