import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as limits from './limits';

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

describe('bookmarks', () => {
  it('fit by length and alphabet, or are left out', () => {
    expect(limits.location(`#/${'x'.repeat(253)}`, '1.2')).toHaveLength(255);
    expect(limits.location(`#/${'x'.repeat(254)}`, '1.2')).toBeNull();
    expect(limits.location(`#/${'x'.repeat(998)}`, '2004')).toHaveLength(1000);
    expect(limits.location(`#/${'x'.repeat(999)}`, '2004')).toBeNull();
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
});

describe('numbers', () => {
  it('have at most two decimals and no exponent', () => {
    expect([0, 1, 2 / 3, 1e-7, 0.005].map(limits.decimal)).toEqual(['0', '1', '0.67', '0', '0.01']);
    expect([0, 80, 100, 67].map(limits.scaled)).toEqual(['0', '0.8', '1', '0.67']);
  });
});
