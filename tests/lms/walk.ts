import fc from 'fast-check';
import type { Progress } from '../../src/course/progress';
import type { Route } from '../../src/course/route';
import { unpackTries } from '../../src/course/saved-tries';
import { detailOf } from '../../src/course/section';
import { course, lessons } from '../../src/session/course.fixture';
import type { AnswerRecord } from '../../src/tracking/tracker';
import { createComputer, type Computer } from './computer';
import { profiles, type Profile, type ProfileName } from './profiles';
import { createSimulator, type Simulator } from './simulator';
import { names } from './standards';
import { visit, type Visit } from './visit';

/** One walk: a learner, an LMS and a computer do what they like, and what must hold is looked at after each deed. */

const routes: Route[] = [
  { at: 'menu' },
  { at: 'record' },
  { at: 'results' },
  { at: 'assessment' },
  { at: 'practice', lesson: 'r1' },
  { at: 'scenario', lesson: 'r1', scenario: 'round' },
  { at: 'lesson', lesson: 'r1', step: 'first' },
  { at: 'lesson', lesson: 'r1', step: 'last' },
  { at: 'lesson', lesson: 'a1', step: 'first' },
  { at: 'lesson', lesson: 'a1', step: 'last' },
];

const answer = fc.constantFrom('a', 'b');
/** Shorter and longer than each of the waits of the tracking machine. */
const span = fc.constantFrom(50, 300, 1_100, 2_500, 6_000, 70_000, 11 * 60_000);

export const deed = fc.oneof(
  { weight: 4, arbitrary: fc.record({ go: fc.constantFrom(...routes) }) },
  { weight: 6, arbitrary: fc.record({ submit: answer }) },
  { weight: 2, arbitrary: fc.record({ change: answer }) },
  { weight: 1, arbitrary: fc.record({ choose: answer }) },
  { weight: 1, arbitrary: fc.constant('finish the course' as const) },
  { weight: 5, arbitrary: fc.constantFrom('onwards' as const) },
  { weight: 6, arbitrary: fc.record({ wait: span }) },
  { weight: 3, arbitrary: fc.constantFrom('hide' as const, 'show' as const) },
  { weight: 4, arbitrary: fc.constantFrom('network down' as const, 'network up' as const) },
  { weight: 1, arbitrary: fc.record({ refuse: fc.integer({ min: 1, max: 3 }) }) },
  { weight: 1, arbitrary: fc.constant('log out' as const) },
  {
    weight: 3,
    arbitrary: fc.constantFrom('kill' as const, 'close tab' as const, 'blank' as const, 'save and exit' as const),
  },
);
export type Deed = typeof deed extends fc.Arbitrary<infer T> ? T : never;

/** What must never be lost. */
interface Known {
  progress: Progress | null;
  /** By id, as it was reported when it was given. */
  answers: Map<string, AnswerRecord>;
  /** The furthest that the course has come. */
  completed: boolean;
}

export class Walk {
  readonly computer: Computer = createComputer();
  readonly lms: Simulator;
  private current: Visit | null = null;
  private time = Date.parse('2026-11-21T08:00:00');
  private readonly known: Known = { progress: null, answers: new Map(), completed: false };

  private readonly profile: Profile;

  constructor(name: ProfileName) {
    this.profile = profiles[name];
    this.lms = createSimulator(this.profile);
  }

  /** Does one thing. Throws an Error that says which promise was broken. */
  async act(next: Deed): Promise<void> {
    const page = this.current ?? (await this.launch());
    if (typeof next === 'string') await this.happen(page, next);
    else if ('go' in next) await page.go(next.go);
    else if ('wait' in next) await page.wait(next.wait);
    else if ('refuse' in next) this.lms.refuseNext(next.refuse);
    else if ('choose' in next) page.snapshot().children.scenario?.send({ type: 'choose', choice: next.choose });
    else {
      for (const question of questions(page)) {
        question.send({ type: 'change', response: 'submit' in next ? next.submit : next.change });
        if ('submit' in next) question.send({ type: 'submit' });
      }
    }
    if (this.current) await page.settle();
    this.look(page);
  }

  private async happen(page: Visit, what: Extract<Deed, string>): Promise<void> {
    const { actor, snapshot } = page;
    switch (what) {
      case 'onwards':
        snapshot().children.quiz?.send({ type: 'start' });
        snapshot().children.quiz?.send({ type: 'next' });
        snapshot().children.lesson?.send({ type: 'next' });
        snapshot().children.scenario?.send({ type: 'goOn' });
        return;
      case 'finish the course':
        return finishCourse(page);
      case 'hide':
        return actor.send({ type: 'hidden' });
      case 'show':
        return actor.send({ type: 'shown' });
      case 'network down':
        this.lms.network = 'down';
        return;
      case 'network up':
        this.lms.network = 'up';
        return actor.send({ type: 'online' });
      case 'log out':
        this.lms.loggedIn = false;
        return;
      case 'save and exit':
        actor.send({ type: 'saveAndExit' });
        await page.wait(200);
        if (snapshot().matches('left')) this.leave(page, () => page.kill());
        return;
      case 'kill':
        return this.leave(page, () => page.kill());
      case 'close tab':
        return this.leave(page, () => page.closeTab());
      case 'blank':
        return this.leave(page, () => page.blank());
    }
  }

  private leave(page: Visit, way: () => void): void {
    this.remember(page);
    this.current = null;
    way();
    this.time = page.now().getTime() + 60_000;
  }

  private remember(page: Visit): void {
    if (!page.launch()) return;
    this.known.progress = page.progress();
  }

  private async launch(): Promise<Visit> {
    // Without a network no LMS launches anything.
    this.lms.network = 'up';
    const reported = (record: AnswerRecord): void => void this.known.answers.set(record.id, record);
    const page = await visit({ lms: this.lms, computer: this.computer, from: this.time, reported });
    this.current = page;
    if (page.snapshot().matches({ open: 'finished' })) {
      this.known.progress = null;
      this.known.answers.clear();
      page.actor.send({ type: 'studyAgain' });
      await page.settle();
    }
    if (this.known.progress) expectNoLess(this.known.progress, page.progress());
    return page;
  }

  /** What holds at any moment. */
  private look(page: Visit): void {
    const { broken, calls, statuses } = this.lms;
    if (broken.length > 0) throw new Error(`broken: ${broken.join('; ')}`);
    for (const name of ['Initialize', 'Finish']) {
      const many = calls.filter((call) => call.name === name).length;
      if (many > 1) throw new Error(`${name} was called ${many} times`);
    }
    // A completion that nobody knows to have arrived is sent again, by way of another value, and by that only.
    const backwards = statuses.findIndex((status, at) => at > 0 && rank(status) < rank(statuses[at - 1]));
    if (backwards > 0 && statuses[backwards] !== 'incomplete')
      throw new Error(`status went from ${statuses.join(' to ')}`);
    if (this.current !== page) return;
    if (page.snapshot().status !== 'active') throw new Error('the session stopped');
    if (page.saysSaved() && !this.profile.elsewhere) this.compare(page);
  }

  /** The connection is back: what the LMS holds in the end is what the learner did. */
  async end(): Promise<void> {
    const { lms } = this;
    lms.refuseNext(-Infinity);
    lms.network = 'up';
    for (let visits = 0; visits < 2; visits += 1) {
      const page = this.current ?? (await this.launch());
      if (lms.loggedIn) {
        page.actor.send({ type: 'shown' });
        page.actor.send({ type: 'online' });
        for (let tries = 0; tries < 4; tries += 1) await page.wait(2_000);
        page.actor.send({ type: 'saveAndExit' });
        for (let tries = 0; tries < 4; tries += 1) await page.wait(2_000);
        if (!page.snapshot().matches('left')) throw new Error(`still ${JSON.stringify(page.snapshot().value)}`);
        if (visits === 0 || !this.isInLms(page)) this.compare(page);
      }
      this.leave(page, () => page.kill());
    }
    if (this.computer.kept.size > 0 && !this.profile.elsewhere) {
      throw new Error(`kept on the computer: ${[...this.computer.kept].join()}`);
    }
  }

  private isInLms(page: Visit): boolean {
    return this.lms.stored.get('cmi.suspend_data')?.trimEnd() === page.tracking().context.pending?.progress;
  }

  private compare(page: Visit): void {
    const { stored, statuses, profile } = this.lms;
    const { pending } = page.tracking().context;
    const { status, score, response } = names[profile.standard];
    const saved = stored.get('cmi.suspend_data')?.trimEnd();
    if (saved !== pending?.progress) throw new Error(`the LMS holds ${saved}, the course ${pending?.progress}`);
    const ranks = statuses.map(rank);
    const last = ranks.at(-1) ?? 0;
    if (last < Math.max(...ranks)) throw new Error(`status went backwards: ${statuses.join(', ')}`);
    if (pending?.standing.completion === 'completed' && stored.get(status) !== 'completed') {
      throw new Error(`status is ${stored.get(status)}`);
    }
    if (pending?.standing.score && Number(stored.get(score)) < pending.standing.score) {
      throw new Error(`score is ${stored.get(score)}, not ${pending.standing.score}`);
    }
    if (!profile.offers.test('cmi.interactions.n.id')) return;
    const ids = [...stored.keys()]
      .filter((name) => /^cmi\.interactions\.\d+\.id$/.test(name))
      .map((name) => stored.get(name));
    const wanted = [...this.known.answers.keys()];
    if (ids.toSorted().join() !== wanted.toSorted().join())
      throw new Error(`answers ${ids.join()}, not ${wanted.join()}`);
    for (const { id, place, interaction, result } of this.known.answers.values()) {
      const at = `cmi.interactions.${place}`;
      if (stored.get(`${at}.id`) !== id) throw new Error(`${id} is not at ${place}`);
      if (stored.get(`${at}.type`) !== interaction.type)
        throw new Error(`${id} is of type ${stored.get(`${at}.type`)}`);
      if (!stored.get(`${at}.${response}`)?.startsWith('response' in interaction ? first(interaction.response) : '')) {
        throw new Error(`${id} was answered ${stored.get(`${at}.${response}`)}`);
      }
      if ((stored.get(`${at}.result`) === 'correct') !== (result === 'right'))
        throw new Error(`${id} has another result`);
    }
  }
}

const first = (response: unknown): string => {
  const [part] = Array.isArray(response) ? (response as { id: string }[]) : [];
  return part?.id ?? '';
};

const rank = (status: string | undefined): number =>
  ['not attempted', 'unknown', 'browsed', 'incomplete', 'completed', 'passed'].indexOf(status ?? '');

/** The questions on screen. */
function questions({ snapshot }: Visit) {
  const { lesson, quiz } = snapshot().children;
  const running = quiz?.getSnapshot().context.attempt;
  return [...Object.values(lesson?.getSnapshot().context.attempts ?? {}), ...(running ? [running] : [])];
}

/** Opens every step, answers every check and takes the assessment, as far as a try is left. */
async function finishCourse(page: Visit): Promise<void> {
  const { snapshot, settle } = page;
  for (const lesson of ['r1', 'a1']) {
    for (const step of ['first', 'last']) {
      await page.go({ at: 'lesson', lesson, step });
      for (const question of questions(page)) {
        question.send({ type: 'change', response: 'a' });
        question.send({ type: 'submit' });
      }
    }
  }
  await page.go({ at: 'assessment' });
  snapshot().children.quiz?.send({ type: 'start' });
  for (let left = 4; left > 0; left -= 1) {
    for (const question of questions(page)) {
      question.send({ type: 'change', response: 'a' });
      question.send({ type: 'submit' });
    }
    await settle();
  }
}

/** What may only ever grow. */
function worth(packed: Progress): Record<string, number> {
  const progress = unpackTries(packed, course);
  const details = Object.values(lessons).map(({ id, ledger }) => detailOf(progress, id, ledger));
  return {
    completed: Object.values(progress.lessons).filter(({ status }) => status === 'completed').length,
    seen: details.flatMap(({ seen }) => seen).length,
    answered: details.flatMap(({ items }) => Object.keys(items)).length,
    finished: progress.assessment.finished,
    best: progress.assessment.best ?? -1,
    passed: Number(progress.assessment.passed),
    running: progress.assessment.running?.items.filter(({ response }) => response !== null).length ?? -1,
  };
}

function expectNoLess(before: Progress, after: Progress): void {
  const least = worth(before);
  for (const [what, amount] of Object.entries(worth(after))) {
    if (amount < (least[what] ?? 0)) throw new Error(`${what} was ${least[what]}, is ${amount}`);
  }
}
