import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { ofReports12 } from '../../scorm/scorm12';
import { ofReports2004 } from '../../scorm/scorm2004';
import { TrackerError, type AnswerRecord } from '../../src/tracking/tracker';
import {
  answersOfEachType,
  opinionAnswer,
  begun,
  choiceAnswer,
  gapsAnswer,
  halfway,
  matchAnswer,
  numberAnswer,
  orderAnswer,
  passed,
  tableAnswer,
} from './fixtures';
import { clock, hosts, type Host, type Place } from './hosts';

/** What every tracker promises, over every kind of LMS: `src/tracking/tracker.ts` in sentences. */

// Loaded once for all trackers of a page.
beforeAll(() => Promise.all([ofReports12.load(), ofReports2004.load()]));

const NAMES = {
  '1.2': {
    status: 'cmi.core.lesson_status',
    score: 'cmi.core.score.raw',
    location: 'cmi.core.lesson_location',
    exit: 'cmi.core.exit',
    time: 'cmi.core.session_time',
    response: 'student_response',
    objectiveStatus: 'status',
  },
  '2004': {
    status: 'cmi.completion_status',
    score: 'cmi.score.raw',
    location: 'cmi.location',
    exit: 'cmi.exit',
    time: 'cmi.session_time',
    response: 'learner_response',
    objectiveStatus: 'completion_status',
  },
};

/** Every character that saved progress may hold. */
const everyCharacter = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)).join('') + '!';

const count = (place: Place, name: string): number | undefined =>
  place.calls()?.filter((call) => call.name === name).length;

type Reported = { type: string; response: string; patterns: string[]; result: string };

/** What arrived of the answer at an index. */
function reported(place: Place, index = 0): Reported {
  const read = (field: string): string => place.arrived(`cmi.interactions.${index}.${field}`);
  return {
    type: read('type'),
    response: read('student_response') || read('learner_response'),
    patterns: [0, 1, 2].map((nth) => read(`correct_responses.${nth}.pattern`)).filter((pattern) => pattern !== ''),
    result: read('result'),
  };
}

/** What should arrive of each answer. */
const WRITTEN = new Map<AnswerRecord, Record<Host['standard'], Reported>>([
  [
    choiceAnswer,
    {
      '1.2': { type: 'choice', response: 'b', patterns: ['a,c'], result: 'wrong' },
      '2004': {
        type: 'choice',
        response: 'b_an_assistant_practitioner',
        patterns: ['a_a_registered_nurse[,]c_a_pharmacist'],
        result: 'incorrect',
      },
    },
  ],
  [
    matchAnswer,
    {
      '1.2': { type: 'matching', response: 'a.1,b.3', patterns: ['a.1,b.2'], result: '0.5' },
      '2004': {
        type: 'matching',
        response: 'a_artery[.]1_away_from_the_heart[,]b_vein[.]3_to_and_from',
        patterns: ['a_artery[.]1_away_from_the_heart[,]b_vein[.]2_back_to_the_heart'],
        result: '0.5',
      },
    },
  ],
  [
    orderAnswer,
    {
      '1.2': { type: 'sequencing', response: 'c,a,b', patterns: ['c,a,b'], result: 'correct' },
      '2004': {
        type: 'sequencing',
        response: 'c_right_atrium[,]a_right_ventricle[,]b_lungs',
        patterns: ['c_right_atrium[,]a_right_ventricle[,]b_lungs'],
        result: 'correct',
      },
    },
  ],
  [
    numberAnswer,
    {
      '1.2': { type: 'numeric', response: '5', patterns: ['5.04', '5'], result: 'correct' },
      '2004': { type: 'numeric', response: '5', patterns: ['4.99[:]5.09'], result: 'correct' },
    },
  ],
  [
    gapsAnswer,
    {
      '1.2': {
        type: 'fill-in',
        response: 'Capilaries, [small]; μυοκάρδιο 🫀',
        patterns: ['capillaries, [small]; myocardium', 'Capilaries, [small]; μυοκάρδιο 🫀'],
        result: 'correct',
      },
      '2004': {
        type: 'fill-in',
        response: 'Capilaries, [small][,]μυοκάρδιο 🫀',
        patterns: ['capillaries, [small][,]myocardium', 'Capilaries, [small][,]μυοκάρδιο 🫀'],
        result: 'correct',
      },
    },
  ],
  [
    tableAnswer,
    {
      '1.2': {
        type: 'performance',
        response: 'Respiration rate: 2; Total NEWS2 score: 4',
        patterns: ['Respiration rate: 2; Total NEWS2 score: 3; What do you do: Tell the registered nurse'],
        result: '0.33',
      },
      '2004': {
        type: 'performance',
        response: 'respiration_rate[.]2[,]total_news2_score[.]4',
        patterns: ['respiration_rate[.]2[,]total_news2_score[.]3[,]what_do_you_do[.]tell_the_registered_nurse'],
        result: '0.33',
      },
    },
  ],
  [
    opinionAnswer,
    {
      '1.2': { type: 'likert', response: '4', patterns: [], result: 'neutral' },
      '2004': { type: 'likert', response: '4_agree', patterns: [], result: 'neutral' },
    },
  ],
]);

function written(record: AnswerRecord): Record<Host['standard'], Reported> {
  const found = WRITTEN.get(record);
  if (!found) throw new Error(`nothing is written down for ${record.id}`);
  return found;
}

afterEach(() => void vi.unstubAllGlobals());

describe.each(hosts)('a tracker over $name', (host: Host) => {
  const names = NAMES[host.standard];
  let place: Place;
  beforeEach(() => {
    clock.milliseconds = 0;
    place = host.make();
  });

  it('opens a first visit with nothing saved and nothing recorded', async () => {
    const launch = (await place.launch()).open();
    expect(launch).toMatchObject({ mode: 'normal', credit: true, saved: '' });
    expect(launch.recorded.completion).not.toBe('completed');
    expect(launch.recorded.score).toBeNull();
  });

  it('records the first visit as incomplete, to be resumed, at its first save', async () => {
    const tracker = await place.launch();
    tracker.open();
    tracker.save('p1', begun);
    expect(place.arrived(names.status)).toBe('incomplete');
    expect(place.arrived(names.exit)).toBe('suspend');
    expect(place.arrived(names.score)).toBe('');
  });

  it('needs at most 12 calls to load, one of them a commit, on a first visit and on a return', async () => {
    for (const text of ['p1', 'p2']) {
      const tracker = await place.launch();
      tracker.open();
      tracker.save(text, text === 'p1' ? begun : halfway);
      expect(place.calls()?.length ?? 0).toBeLessThanOrEqual(12);
      expect(count(place, 'Commit') ?? 1).toBe(1);
      tracker.save(text, halfway);
      tracker.close('suspended');
    }
  });

  it('gives back the saved text, letter by letter, and the record, on a return', async () => {
    const first = await place.launch();
    first.open();
    first.save(everyCharacter, { ...halfway, score: 60 });
    first.close('suspended');
    const launch = (await place.launch()).open();
    expect(launch.saved).toBe(everyCharacter);
    expect(launch.recorded).toMatchObject({ completion: 'incomplete', score: 60 });
    expect(place.arrived(names.location)).toBe(halfway.bookmark);
  });

  it('keeps 4,000 characters of progress', async () => {
    const text = 'Ab9-'.repeat(1000);
    const first = await place.launch();
    first.open();
    first.save(text, begun);
    first.close('suspended');
    expect((await place.launch()).open().saved).toBe(text);
  });

  it('records completion, success and score, and ends the attempt', async () => {
    const tracker = await place.launch();
    tracker.open();
    tracker.save('p1', begun);
    tracker.save('p2', passed);
    tracker.close('finished');
    expect(place.arrived(names.status)).toBe('completed');
    expect(Number(place.arrived(names.score))).toBe(92);
    expect(place.arrived(names.exit)).toBe(host.standard === '1.2' ? '' : 'normal');
    if (host.standard === '2004') {
      expect(place.arrived('cmi.success_status')).toBe('passed');
      expect(place.arrived('cmi.score.scaled')).toBe('0.92');
      expect(place.arrived('cmi.progress_measure')).toBe('1');
    }
    expect((await place.launch()).open().recorded).toMatchObject({ completion: 'completed', score: 92 });
  });

  it('never lowers what is recorded, in this session or a later one', async () => {
    const first = await place.launch();
    first.open();
    first.save('p1', passed);
    first.save('p2', { ...begun, score: 10 });
    first.close('finished');
    const second = await place.launch();
    second.open();
    second.save('p3', { ...begun, score: 20, done: 0.1 });
    second.close('suspended');
    expect(place.arrived(names.status)).toBe('completed');
    expect(Number(place.arrived(names.score))).toBe(92);
    if (host.standard === '2004') expect(place.arrived('cmi.success_status')).toBe('passed');
  });

  it('raises a recorded score', async () => {
    const first = await place.launch();
    first.open();
    first.save('p1', { ...halfway, score: 40 });
    first.close('suspended');
    const second = await place.launch();
    second.open();
    second.save('p2', { ...halfway, score: 75 });
    expect(Number(place.arrived(names.score))).toBe(75);
  });

  it('commits once a save, and sets only the session time when nothing else changed', async () => {
    const tracker = await place.launch();
    tracker.open();
    tracker.save('p1', halfway);
    tracker.save('p1', halfway);
    const before = place.calls()?.length ?? 0;
    clock.milliseconds = 61_500;
    tracker.save('p1', halfway);
    const calls = place.calls()?.slice(before) ?? [{ name: 'SetValue', element: names.time }, { name: 'Commit' }];
    expect(calls.map(({ name }) => name)).toEqual(['SetValue', 'Commit']);
    expect(calls[0]).toMatchObject({ element: names.time });
    expect(place.arrived(names.time)).toMatch(host.standard === '1.2' ? /^0*0:01:01\.50?$/ : /^PT1M1\.50S$/);
  });

  it('initialises once, finishes once, and does nothing after that', async () => {
    const tracker = await place.launch();
    tracker.open();
    tracker.open();
    tracker.save('p1', begun);
    tracker.close('suspended');
    tracker.close('suspended');
    tracker.answered(choiceAnswer);
    tracker.save('p2', passed);
    expect(count(place, 'Initialize') ?? 1).toBe(1);
    expect(place.calls()?.at(-1)?.name ?? 'Finish').toMatch(/^(Finish|Terminate)$/);
    expect(place.arrived('cmi.suspend_data')).toBe('p1');
  });

  it('sends nothing that the standard forbids', async () => {
    const tracker = await place.launch();
    tracker.open();
    tracker.save('p1', begun);
    for (const record of answersOfEachType) tracker.answered(record);
    tracker.save('p2', halfway);
    tracker.answered(orderAnswer);
    tracker.save('p3', passed);
    tracker.close('finished');
    const optional = place.refusals().filter((refusal) => host.keepsAnswers || !refusal.endsWith(': 401'));
    expect(optional).toEqual([]);
    // What the LMS does not know is tried once each: its score limits, objectives and interactions.
    expect(place.refusals().length).toBeLessThanOrEqual(4);
  });

  it('throws when a commit is refused, and sends everything that it held with the next save', async () => {
    const tracker = await place.launch();
    tracker.open();
    tracker.save('p1', begun);
    tracker.answered(choiceAnswer);
    place.breakConnection();
    expect(() => tracker.save('p2', passed)).toThrow(TrackerError);
    tracker.answered(matchAnswer);
    expect(() => tracker.save('p2', passed)).toThrow(TrackerError);
    expect(place.arrived(names.status)).toBe('incomplete');
    place.mendConnection();
    tracker.answered(orderAnswer);
    tracker.save('p2', passed);
    expect(place.arrived(names.status)).toBe('completed');
    expect(Number(place.arrived(names.score))).toBe(92);
    expect(place.arrived('cmi.suspend_data').trimEnd()).toBe('p2');
    expect(place.arrived(names.location)).toBe(passed.bookmark);
    if (!host.keepsAnswers) return;
    const ids = [0, 1, 2, 3].map((index) => place.arrived(`cmi.interactions.${index}.id`));
    expect(ids).toEqual([choiceAnswer.id, matchAnswer.id, orderAnswer.id, '']);
    expect(place.arrived(`cmi.interactions.0.${names.response}`)).toMatch(/^b/);
    expect(place.arrived('cmi.interactions.0.type')).toBe('choice');
    expect(place.arrived('cmi.interactions.0.result')).toMatch(/^(wrong|incorrect)$/);
  });

  it('recovers at once when only one commit failed and nothing changed since', async () => {
    const tracker = await place.launch();
    tracker.open();
    tracker.answered(matchAnswer);
    place.breakConnection();
    expect(() => tracker.save('p1', { ...halfway, score: 40 })).toThrow(TrackerError);
    place.mendConnection();
    tracker.save('p1', { ...halfway, score: 40 });
    expect(place.arrived(names.status)).toBe('incomplete');
    expect(Number(place.arrived(names.score))).toBe(40);
    expect(place.arrived(names.exit)).toBe('suspend');
    expect(place.arrived(names.location)).toBe(halfway.bookmark);
    expect((await place.launch()).open().saved).toBe('p1');
    if (!host.keepsAnswers) return;
    expect(place.arrived('cmi.interactions.0.id')).toBe(matchAnswer.id);
    expect(place.arrived('cmi.interactions.0.correct_responses.0.pattern')).toMatch(/^a(\.|_artery\[\.\])1/);
    expect(place.arrived('cmi.interactions.0.latency')).toMatch(/12\.35/);
  });

  it('commits once again after it has recovered', async () => {
    const tracker = await place.launch();
    tracker.open();
    place.breakConnection();
    expect(() => tracker.save('p1', begun)).toThrow(TrackerError);
    place.mendConnection();
    tracker.save('p1', begun);
    const before = count(place, 'Commit') ?? 0;
    tracker.save('p2', begun);
    expect((count(place, 'Commit') ?? 1) - before).toBe(1);
  });

  it('names what was refused and the code', async () => {
    const tracker = await place.launch();
    tracker.open();
    place.breakConnection();
    expect(() => tracker.save('p1', begun)).toThrow(/^(LMS)?Commit was refused by the LMS \(error (101|391)/);
  });

  it('refuses progress that is too long, and records the rest all the same', async () => {
    const tracker = await place.launch();
    tracker.open();
    tracker.save('p1', begun);
    const limit = host.standard === '1.2' ? 4096 : 64_000;
    expect(() => tracker.save('x'.repeat(limit + 1), passed)).toThrow(/cmi\.suspend_data/);
    expect(place.arrived(names.status)).toBe('completed');
    expect(place.arrived('cmi.suspend_data')).toBe('p1');
  });
});

describe.each(hosts.filter(({ keepsAnswers }) => keepsAnswers))('answers and objectives over $name', (host: Host) => {
  const names = NAMES[host.standard];
  let place: Place;
  beforeEach(() => {
    clock.milliseconds = 0;
    place = host.make();
  });

  it('writes answers one after the other, across sessions', async () => {
    for (const records of [[choiceAnswer, matchAnswer], [orderAnswer]]) {
      const tracker = await place.launch();
      tracker.open();
      for (const record of records) tracker.answered(record);
      tracker.save('p1', halfway);
      tracker.close('suspended');
    }
    const read = (index: number, field: string): string => place.arrived(`cmi.interactions.${index}.${field}`);
    expect([0, 1, 2].map((index) => read(index, 'id'))).toEqual([choiceAnswer.id, matchAnswer.id, orderAnswer.id]);
    expect(read(0, 'weighting')).toBe('1');
    const in12 = host.standard === '1.2';
    expect(read(0, 'latency')).toMatch(in12 ? /^(00)?00:00:12\.35$/ : /^PT12\.35S$/);
    const time = in12 ? 'time' : 'timestamp';
    expect(read(0, time)).toBe('');
    if (in12) expect(read(2, time)).toBe('09:05:07');
    else {
      expect(read(2, time)).toMatch(/^2026-11-\d\dT\d\d:\d\d:07\.0Z$/);
      expect(read(0, 'description')).toBe(choiceAnswer.question);
    }
  });

  it.each(answersOfEachType)(
    'reports an answer of type $interaction.type as its standard writes it',
    async (record) => {
      const tracker = await place.launch();
      tracker.open();
      tracker.answered(record);
      tracker.save('p1', halfway);
      expect(reported(place)).toEqual(written(record)[host.standard]);
      expect(place.refusals()).toEqual([]);
    },
  );

  it('loses nothing of any type of answer to a failed commit', async () => {
    const tracker = await place.launch();
    tracker.open();
    for (const record of answersOfEachType) tracker.answered(record);
    place.breakConnection();
    expect(() => tracker.save('p1', halfway)).toThrow(TrackerError);
    place.mendConnection();
    tracker.save('p1', halfway);
    expect(answersOfEachType.map((_, index) => reported(place, index))).toEqual(
      answersOfEachType.map((record) => written(record)[host.standard]),
    );
    // Ids stay as they are in SCORM 2004; another value of everything else must be legal as well.
    expect(place.refusals().filter((refusal) => /type|pattern|response/.test(refusal))).toEqual([]);
  });

  it('keeps one objective a lesson, found again on a return, never going back', async () => {
    const first = await place.launch();
    first.open();
    first.save('p1', begun);
    first.save('p2', halfway);
    first.close('suspended');
    const second = await place.launch();
    second.open();
    second.save('p3', begun);
    second.save('p4', { ...passed, objectives: [...passed.objectives].reverse() });
    second.save('p5', halfway);
    const read = (field: string): string[] =>
      [0, 1, 2].map((index) => place.arrived(`cmi.objectives.${index}.${field}`));
    expect(read('id')).toEqual(['r2', 'a10', '']);
    expect(read(names.objectiveStatus).slice(0, 2)).toEqual(['completed', 'completed']);
  });

  it('writes 250 interactions at most and keeps 100 places for assessment tries', async () => {
    const tracker = await place.launch();
    tracker.open();
    const add = (prefix: string, many: number): void => {
      for (let nth = 0; nth < many; nth += 1) tracker.answered({ ...choiceAnswer, id: `${prefix}${nth}` });
      tracker.save('p1', begun);
    };
    const id = (index: number): string => place.arrived(`cmi.interactions.${index}.id`);
    add('r2.check.', 160);
    expect([id(149), id(150)]).toEqual(['r2.check.149', '']);
    add('assessment.try-1.', 110);
    expect([id(150), id(249), id(250)]).toEqual(['assessment.try-1.0', 'assessment.try-1.99', '']);
  });

  it('gives a repeated record an id of its own', async () => {
    const tracker = await place.launch();
    tracker.open();
    tracker.answered(choiceAnswer);
    tracker.save('p1', begun);
    tracker.answered(choiceAnswer);
    tracker.save('p1', begun);
    expect(place.arrived('cmi.interactions.1.id')).toBe(`${choiceAnswer.id}.2`);
  });
});
