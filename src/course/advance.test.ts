import { describe, expect, it } from 'vitest';
import {
  drafted,
  itemAnswered,
  openIn,
  practiceAnswered,
  practiceBegun,
  scenarioEnded,
  stepOpened,
  type Answered,
} from './advance';
import { emptyProgress, moved } from './progress';
import { lesson } from './course.examples';
import type { Progress } from './progress';
import { detailOf, packDetail } from './section';

const heart = lesson('a10');
const start = emptyProgress(7);
const detail = (progress: Progress) => detailOf(progress, 'a10', heart.ledger);

const answer = (item: string, result: Answered['result'], more: Partial<Answered> = {}): Answered => ({
  item,
  result,
  tries: 1,
  confidence: null,
  response: item === 'flow' ? '011' : '01',
  ...more,
});

function studied(): Progress {
  const opened = heart.steps.reduce((progress, { id }) => stepOpened(progress, heart, id), start);
  return itemAnswered(itemAnswered(opened, heart, answer('pump', 'right')), heart, answer('flow', 'wrong'));
}

describe('Opening a step', () => {
  it('begins the lesson, marks the step as seen and makes it the place to continue at', () => {
    const progress = stepOpened(start, heart, 'valves');
    expect(progress.lessons['a10']).toEqual({
      status: 'in-progress',
      stepSlot: 0,
      detail: { seen: ['valves'], items: {} },
    });
    expect(progress.place).toEqual({ at: 'lesson', lesson: 'a10', step: 'valves' });
  });

  it('does not list a step twice', () => {
    expect(detail(stepOpened(stepOpened(start, heart, 'valves'), heart, 'valves')).seen).toEqual(['valves']);
  });

  it('keeps the unfinished response of a question, on that step or elsewhere: whoever looks something up comes back to it', () => {
    const draft = { lesson: 'a10', item: 'pump', response: '10' };
    expect(stepOpened(drafted(start, draft), heart, 'chambers').draft).toEqual(draft);
    expect(stepOpened(drafted(start, draft), heart, 'valves').draft).toEqual(draft);
  });

  it('changes nothing in the progress it was given', () => {
    const before = structuredClone(start);
    stepOpened(start, heart, 'valves');
    expect(start).toEqual(before);
  });

  it('unpacks a section that is still packed and keeps what is in it', () => {
    const progress = studied();
    const saved = progress.lessons['a10'];
    const packed = packDetail('a10', detail(progress), heart.ledger);
    const resumed = { ...progress, lessons: { a10: { ...saved!, detail: { packed } } } };
    const opened = stepOpened(resumed, heart, 'summary');
    expect(detail(opened).items).toEqual(detail(progress).items);
    expect(new Set(detail(opened).seen)).toEqual(new Set(['chambers', 'valves', 'summary']));
  });
});

describe('Answering an item', () => {
  it('never lowers the best mark, and keeps tries, confidence and response of the latest answer', () => {
    const first = itemAnswered(start, heart, answer('pump', 'partly', { tries: 2, confidence: 'sure' }));
    const second = itemAnswered(first, heart, answer('pump', 'wrong', { response: '10' }));
    expect(detail(second).items['pump']).toEqual({ best: 'partly', tries: 1, confidence: null, response: '10' });
    expect(detail(itemAnswered(second, heart, answer('pump', 'right'))).items['pump']?.best).toBe('right');
  });

  it('counts three or more tries as three', () => {
    expect(detail(itemAnswered(start, heart, answer('pump', 'wrong', { tries: 5 }))).items['pump']?.tries).toBe(3);
  });

  it('lets go of its own draft and of no other', () => {
    const draft = { lesson: 'a10', item: 'pump', response: '10' };
    expect(itemAnswered(drafted(start, draft), heart, answer('pump', 'wrong')).draft).toBeNull();
    expect(itemAnswered(drafted(start, draft), heart, answer('flow', 'wrong')).draft).toEqual(draft);
  });

  it('leaves the place where it is', () => {
    const there = moved(start, { at: 'assessment' });
    expect(itemAnswered(there, heart, answer('pump', 'right')).place).toEqual({ at: 'assessment' });
  });
});

describe('A lesson', () => {
  it('is complete when each step was opened and each check answered, right or wrong, scenarios skipped', () => {
    expect(studied().lessons['a10']?.status).toBe('completed');
  });

  it('is not complete while a step was not opened', () => {
    const answered = itemAnswered(itemAnswered(start, heart, answer('pump', 'right')), heart, answer('flow', 'right'));
    const almost = stepOpened(stepOpened(answered, heart, 'chambers'), heart, 'valves');
    expect(almost.lessons['a10']?.status).toBe('in-progress');
    expect(stepOpened(almost, heart, 'summary').lessons['a10']?.status).toBe('completed');
  });

  it('is not complete while a check was not answered; practice does not stand in for it', () => {
    const opened = heart.steps.reduce((progress, { id }) => stepOpened(progress, heart, id), start);
    const practised = itemAnswered(itemAnswered(opened, heart, answer('pump', 'right')), heart, answer('one', 'right'));
    expect(practised.lessons['a10']?.status).toBe('in-progress');
    expect(openIn(heart, detail(practised))).toEqual({ steps: [], checks: ['flow'] });
  });

  it('asks for no more than the policy does: steps alone, checks alone, or both where it asks for neither', () => {
    const seen = heart.steps.reduce((progress, { id }) => stepOpened(progress, heart, id, ['lessons-seen']), start);
    expect(seen.lessons['a10']?.status).toBe('completed');
    const checked = ['pump', 'flow'].reduce(
      (progress, id) => itemAnswered(progress, heart, answer(id, 'wrong'), ['checks-answered', 'assessment-passed']),
      start,
    );
    expect(checked.lessons['a10']?.status).toBe('completed');
    const nothing = { seen: [], items: {} };
    expect(openIn(heart, nothing, ['checks-answered'])).toEqual({ steps: [], checks: ['pump', 'flow'] });
    expect(openIn(heart, nothing, ['assessment-passed'])).toEqual(openIn(heart, nothing));
  });

  it('stays completed when a newer course adds a step', () => {
    const longer = { ...heart, steps: [...heart.steps, { id: 'new', title: 'New', blocks: [] }] };
    const again = stepOpened(studied(), longer, 'chambers');
    expect(openIn(longer, detail(again)).steps).toEqual(['new']);
    expect(again.lessons['a10']?.status).toBe('completed');
  });

  it('takes no notice of steps that a newer course removed', () => {
    const shorter = { ...heart, steps: heart.steps.slice(0, 1) };
    const progress = itemAnswered(stepOpened(start, shorter, 'chambers'), shorter, answer('pump', 'wrong'));
    expect(progress.lessons['a10']?.status).toBe('completed');
  });

  it('with a check called like a property of every object is still open', () => {
    const odd = structuredClone(heart);
    odd.steps[0]!.blocks = [{ type: 'question', item: { ...heart.practice[0]!, id: 'constructor' } }];
    expect(openIn(odd, { seen: [], items: {} }).checks).toContain('constructor');
  });
});

describe('Practice', () => {
  it('counts each answer and remembers the marks of this run', () => {
    const begun = practiceBegun(start, heart, 99);
    const one = practiceAnswered(begun, heart, answer('one', 'right'));
    const two = practiceAnswered(one, heart, answer('two', 'wrong', { response: '1111' }));
    expect(two.place).toEqual({ at: 'practice', lesson: 'a10', seed: 99, marks: ['right', 'wrong'], only: null });
    expect(Object.keys(detail(two).items)).toEqual(['one', 'two']);
  });

  it('of some items only keeps which', () => {
    expect(practiceBegun(start, heart, 99, [5, 1]).place).toMatchObject({ only: [5, 1], marks: [] });
  });

  it('answered while somewhere else still counts, without moving', () => {
    const progress = practiceAnswered(start, heart, answer('one', 'right'));
    expect(progress.place).toEqual({ at: 'menu' });
    expect(detail(progress).items['one']?.best).toBe('right');
  });
});

describe('A scenario', () => {
  it('keeps its best ending and how often it was ended', () => {
    const harmful = scenarioEnded(start, heart, 'round', 'harmful');
    expect(detail(harmful).items['round']).toEqual({ best: 'wrong', tries: 1, confidence: null, response: null });
    const best = scenarioEnded(harmful, heart, 'round', 'best');
    expect(detail(scenarioEnded(best, heart, 'round', 'safe')).items['round']).toMatchObject({
      best: 'right',
      tries: 3,
    });
  });

  it('that ended alone does not complete a lesson', () => {
    expect(scenarioEnded(start, heart, 'round', 'best').lessons['a10']?.status).toBe('in-progress');
  });
});
