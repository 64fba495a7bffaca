import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Interaction } from '../src/tracking/tracker';
import * as limits from './limits';

const letters = (many: number): string[] => Array.from({ length: many }, (_, index) => index.toString(36).slice(-1));

describe('saved progress', () => {
  it('passes up to 4,096 characters in 1.2 and 64,000 in 2004', () => {
    expect(limits.suspendData('x'.repeat(4096), 'cmi.suspend_data', '1.2')).toHaveLength(4096);
    expect(limits.suspendData('x'.repeat(64_000), 'cmi.suspend_data', '2004')).toHaveLength(64_000);
  });

  it.each([
    ['1.2', 4097],
    ['2004', 64_001],
  ] as const)('is refused in %s at %i characters, naming both lengths', (standard, length) => {
    expect(() => limits.suspendData('x'.repeat(length), 'cmi.suspend_data', standard)).toThrow(
      `cmi.suspend_data was refused by the LMS (error unknown: ${length} characters of progress, where SCORM ${standard} allows ${length - 1})`,
    );
  });

  it.each(['two\nlines', 'tab\there', 'caf\u00e9'])('is refused unless it is one line of ASCII: %j', (text) => {
    expect(() => limits.suspendData(text, 'cmi.suspend_data', '2004')).toThrow(/one line of ASCII/);
  });

  it('has a second text that differs by a blank at its end, where there is room', () => {
    expect(limits.suspendDataAgain('p1', '1.2')).toBe('p1 ');
    expect(limits.suspendDataAgain('x'.repeat(4096), '1.2')).toBeUndefined();
  });
});

describe('bookmarks and identifiers', () => {
  it('fit by length and alphabet, or are left out', () => {
    expect(limits.location(`#/${'x'.repeat(253)}`, '1.2')).toHaveLength(255);
    expect(limits.location(`#/${'x'.repeat(254)}`, '1.2')).toBeNull();
    expect(limits.location(`#/${'x'.repeat(998)}`, '2004')).toHaveLength(1000);
    expect(limits.location(`#/${'x'.repeat(999)}`, '2004')).toBeNull();
    expect(limits.identifier('r2.check.pgd-rule')).toBe('r2.check.pgd-rule');
    expect(limits.identifier('x'.repeat(255))).toHaveLength(255);
    for (const wrong of ['', 'with space', 'x'.repeat(256), '\u00e9']) expect(limits.identifier(wrong)).toBeNull();
  });
});

describe('responses', () => {
  const choice = (...response: string[]): Interaction => ({ type: 'choice', response, pattern: [] });
  const matching = (...response: [string, string][]): Interaction => ({ type: 'matching', response, pattern: [] });

  it.each<[Interaction, string | null, string | null]>([
    [choice('b'), 'b', 'b'],
    [choice('a', 'c'), 'a,c', 'a[,]c'],
    [choice('longer', 'name-2'), null, 'longer[,]name-2'],
    [choice(), null, null],
    [choice('a,b'), null, null],
    [choice(...letters(26)), letters(26).join(','), letters(26).join('[,]')],
    [choice(...letters(27)), null, letters(27).join('[,]')],
    [choice(...letters(37)), null, null],
    [matching(['a', '1'], ['b', '2']), 'a.1,b.2', 'a[.]1[,]b[.]2'],
    [matching(['artery', '1']), null, 'artery[.]1'],
    [{ type: 'sequencing', response: ['c', 'a', 'b'], pattern: [] }, 'c,a,b', 'c[,]a[,]b'],
  ])('%j', (interaction, in12, in2004) => {
    expect(limits.responseText(interaction, 'response', '1.2')).toBe(in12);
    expect(limits.responseText(interaction, 'response', '2004')).toBe(in2004);
  });

  it('never exceed what either standard allows, whatever is asked for', () => {
    const name = fc.stringMatching(/^[a-z0-9-]{1,12}$/);
    fc.assert(
      fc.property(
        fc.array(name, { maxLength: 60 }),
        fc.array(fc.tuple(name, name), { maxLength: 60 }),
        (names, pairs) => {
          for (const interaction of [choice(...names), matching(...pairs)]) {
            const in12 = limits.responseText(interaction, 'response', '1.2');
            const in2004 = limits.responseText(interaction, 'response', '2004');
            if (in12 !== null) expect(in12).toMatch(/^[0-9a-z](\.[0-9a-z])?(,[0-9a-z](\.[0-9a-z])?){0,25}$/);
            if (in2004 !== null) expect(in2004.split('[,]').length).toBeLessThanOrEqual(36);
          }
        },
      ),
      { seed: 12, numRuns: 300 },
    );
  });
});

describe('descriptions', () => {
  it('are one line, cut at a word', () => {
    expect(limits.description(' Who\n may  act? ')).toBe('Who may act?');
    expect(limits.description('word '.repeat(60))).toBe(`${'word '.repeat(49).trim()}…`);
    expect(limits.description('x'.repeat(300))).toHaveLength(250);
  });

  it('never exceed 250 characters', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 600 }), (text) => limits.description(text).length <= 250),
      { seed: 12 },
    );
  });
});

describe('times', () => {
  it.each([
    [0, '0000:00:00.00', 'PT0S'],
    [12.345, '0000:00:12.35', 'PT12.35S'],
    [59.999, '0000:01:00.00', 'PT1M'],
    [61.5, '0000:01:01.50', 'PT1M1.50S'],
    [3600, '0001:00:00.00', 'PT1H'],
    [3723.05, '0001:02:03.05', 'PT1H2M3.05S'],
    [-5, '0000:00:00.00', 'PT0S'],
    [Number.NaN, '0000:00:00.00', 'PT0S'],
  ])('%d seconds', (seconds, in12, in2004) => {
    expect(limits.timespan(seconds)).toBe(in12);
    expect(limits.duration(seconds)).toBe(in2004);
  });

  it('stop at 9,999 hours in 1.2', () => {
    expect(limits.timespan(4e7)).toBe('9999:59:59.99');
  });

  it('always have the form of their standard', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1e6, noNaN: true }), (seconds) => {
        expect(limits.timespan(seconds)).toMatch(/^\d{4}:[0-5]\d:[0-5]\d\.\d{2}$/);
        expect(limits.duration(seconds)).toMatch(/^PT(?=\d)(\d+H)?([1-5]?\dM)?([1-5]?\d(\.\d{2})?S)?$/);
      }),
      { seed: 12 },
    );
  });

  it('of day are local in 1.2 and UTC with a fraction in 2004', () => {
    expect(limits.timeOfDay(new Date(2026, 0, 2, 9, 5, 7))).toBe('09:05:07');
    expect(limits.timestamp(new Date(Date.UTC(2026, 0, 2, 9, 5, 7, 890)))).toBe('2026-01-02T09:05:07.0Z');
  });
});

describe('numbers', () => {
  it('have at most two decimals and no exponent', () => {
    expect([0, 1, 2 / 3, 1e-7, 0.005].map(limits.decimal)).toEqual(['0', '1', '0.67', '0', '0.01']);
    expect([0, 80, 100, 67].map(limits.scaled)).toEqual(['0', '0.8', '1', '0.67']);
  });
});
