import { describe, expect, test } from 'vitest';
import { TrackerError } from '../src/tracking/tracker';
import type { Lms } from './lms';
import { createWriter, type Write } from './writer';

/** An LMS that takes everything, and says what it was told; `commits` are answered in turn, then with "true". */
function lms(...commits: ('false' | 'null')[]) {
  const told: string[] = [];
  const refusal = {
    false: new TrackerError('Commit', '391', ''),
    null: new TrackerError('Commit', '', 'the LMS gave no answer'),
  };
  const fake: Lms = {
    initialize: () => null,
    get: () => '',
    set: (element, value) => {
      told.push(`${element}=${value}`);
      return null;
    },
    commit: () => {
      told.push('commit');
      const answer = commits.shift();
      return answer ? refusal[answer] : null;
    },
    finish: () => null,
  };
  return { fake, told: () => told.splice(0) };
}

const text = (value: string): Write => ({ element: 'text', value, again: `${value} `, weight: 'must' });
const status: Write = { element: 'status', value: 'completed', alternate: 'incomplete', weight: 'must' };
const begun: Write = { element: 'status', value: 'incomplete', alternate: 'browsed', weight: 'must', mild: true };
const time: Write = { element: 'time', value: '1', alternate: '2', weight: 'try' };

describe('after a refused commit', () => {
  test('each element gets another value and its own again, with a commit after each', () => {
    const { fake, told } = lms('false');
    const writer = createWriter(fake, 'changes');
    expect(() => writer.save([text('p1'), status])).toThrow(TrackerError);
    told();
    expect(writer.save([text('p1'), status])).toBe('done');
    expect(told()).toEqual(['status=incomplete', 'text=p1 ', 'commit', 'text=p1', 'status=completed', 'commit']);
  });

  test('with time to spare it stops between the two', () => {
    const { fake, told } = lms('false');
    const writer = createWriter(fake, 'changes');
    expect(() => writer.save([status], 'calm')).toThrow(TrackerError);
    told();
    expect(writer.save([status], 'calm')).toBe('again');
    expect(told()).toEqual(['status=incomplete', 'commit']);
    expect(writer.save([status], 'calm')).toBe('done');
    expect(told()).toEqual(['status=completed', 'commit']);
  });

  test('a text that has another form of its own needs no second commit', () => {
    const { fake, told } = lms('false');
    const writer = createWriter(fake, 'changes');
    expect(() => writer.save([text('p1')])).toThrow(TrackerError);
    told();
    writer.save([text('p1')], 'calm');
    expect(told()).toEqual(['text=p1 ', 'commit']);
    writer.save([text('p1')]);
    expect(told()).toEqual(['commit']);
  });

  test('a page that is being left takes no answer for a good one', () => {
    const { fake } = lms('null', 'null');
    const writer = createWriter(fake, 'changes');
    expect(writer.save([status], 'hurried')).toBe('done');
    expect(() => writer.save([{ ...status, value: 'passed' }])).toThrow('no answer');
  });
});

describe('what was committed', () => {
  test('and arrived is done with', () => {
    const { fake, told } = lms();
    const writer = createWriter(fake, 'changes');
    writer.save([text('p1'), status]);
    expect(writer.settled('arrived')).toBe(false);
    told();
    writer.save([text('p1'), status]);
    expect(told()).toEqual(['commit']);
  });

  test('and was lost is made dirty at once, so that one commit is enough later', () => {
    const { fake, told } = lms();
    const writer = createWriter(fake, 'changes');
    writer.save([text('p1'), status]);
    told();
    expect(writer.settled('lost')).toBe(true);
    expect(told()).toEqual(['status=incomplete', 'text=p1 ', 'commit']);
    expect(writer.save([text('p2'), status], 'calm')).toBe('done');
    expect(told()).toEqual(['text=p2', 'status=completed', 'commit']);
  });

  test('and may be lost is sent again, but for what will soon be made up for', () => {
    const { fake, told } = lms();
    const writer = createWriter(fake, 'changes');
    writer.save([text('p1'), begun, time]);
    told();
    expect(writer.settled('unsure')).toBe(true);
    expect(told()).toEqual([]);
    writer.save([text('p1'), begun, time], 'calm');
    expect(told()).toEqual(['text=p1 ', 'commit']);
  });

  test('and may be lost needs nothing where only the time was sent', () => {
    const writer = createWriter(lms().fake, 'changes');
    writer.save([time]);
    expect(writer.settled('unsure')).toBe(false);
  });

  test('stays in doubt over several commits', () => {
    const { fake, told } = lms();
    const writer = createWriter(fake, 'changes');
    writer.save([status]);
    writer.save([text('p1')]);
    told();
    writer.settled('lost');
    writer.save([text('p1')]);
    expect(told()).toEqual(['status=incomplete', 'text=p1 ', 'commit', 'status=completed', 'text=p1', 'commit']);
  });
});
