import { createComputer, type Computer } from './computer';
import type { Deed } from './deeds';
import { givenBack, type GivenBack } from './faults';
import type { Profile } from './profiles';
import { expectAllIn, expectNoLess, expectOrderly, type Known } from './promises';
import { createSimulator, type Simulator } from './simulator';
import { visit, type Visit } from './visit';

/** One walk: a learner, an LMS and a computer do what they like, and what was promised is looked at after each deed. */
export class Walk {
  private readonly computer: Computer = createComputer();
  private readonly lms: Simulator;
  private time = Date.parse('2026-11-21T08:00:00');
  /** The window that the learner works in. */
  private front: Visit | null = null;
  /** One that says that the course is open elsewhere. */
  private second: Visit | null = null;
  private known: Known = { progress: null, answers: new Map() };
  private toGiveBack: GivenBack | null = null;

  constructor(profile: Profile, storage: Computer['storage'] = 'works') {
    this.lms = createSimulator(profile);
    this.computer.storage = storage;
  }

  /** Does one thing. Throws an Error that says which promise was broken. */
  async act(next: Deed): Promise<void> {
    const page = this.front ?? (await this.launch());
    if (typeof next === 'string') await this.happen(page, next);
    else if ('go' in next) await page.go(next.go);
    else if ('wait' in next) await page.wait(next.wait);
    else if ('refuse' in next) this.lms.refuseNext(next.refuse);
    else if ('giveBack' in next) this.toGiveBack = next.giveBack;
    else if ('choose' in next) page.snapshot().children.scenario?.send({ type: 'choose', choice: next.choose });
    else if ('change' in next) page.choose(next.change);
    else page.answer(next.submit);
    await this.front?.settle();
    this.look();
  }

  /** The connection is back: what the LMS holds in the end is what the learner did. */
  async end(): Promise<void> {
    this.second?.kill();
    this.second = null;
    this.toGiveBack = null;
    this.lms.refuseNext(-Infinity);
    this.lms.network = 'up';
    // Who was logged out, or wrote nothing any more, comes back once.
    for (const last of [false, true]) {
      const page = this.front ?? (await this.launch());
      if (this.lms.loggedIn && page.snapshot().hasTag('open')) {
        page.actor.send({ type: 'shown' });
        page.actor.send({ type: 'online' });
        for (let tries = 0; tries < 4; tries += 1) await page.wait(2_000);
        page.actor.send({ type: 'saveAndExit' });
        for (let tries = 0; tries < 4; tries += 1) await page.wait(2_000);
        if (!page.snapshot().matches('left')) throw new Error(`still ${JSON.stringify(page.snapshot().value)}`);
        expectAllIn(this.lms, page, this.known);
      } else if (last) throw new Error(`cannot go on: ${JSON.stringify(page.snapshot().value)}`);
      this.leave(page, () => page.kill());
    }
    // Where nobody can make sure that it has arrived, the next launch does.
    if (!this.lms.profile.elsewhere && this.computer.storage === 'works' && this.computer.kept.size > 0) {
      throw new Error(`kept on the computer: ${[...this.computer.kept].join()}`);
    }
  }

  private async happen(page: Visit, what: Extract<Deed, string>): Promise<void> {
    const { actor, snapshot } = page;
    const { lesson, quiz, scenario } = snapshot().children;
    switch (what) {
      case 'onwards':
        quiz?.send({ type: 'start' });
        quiz?.send({ type: 'next' });
        lesson?.send({ type: 'next' });
        return scenario?.send({ type: 'goOn' });
      case 'finish the course':
        return page.finishCourse();
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
      case 'open second window':
        return this.openSecond(page);
      case 'use second window':
        return this.useSecond(page);
      case 'close second window':
        this.second?.closeTab();
        this.second = null;
        return;
    }
  }

  private async openSecond(front: Visit): Promise<void> {
    // Without storage nobody can know of a window that has an API of its own.
    if (this.second || this.computer.storage !== 'works' || !front.snapshot().hasTag('open')) return;
    // No LMS launches anything without a network, and a new attempt takes the first window's record away.
    if (this.lms.network === 'down' || this.lms.profile.newAttempt) return;
    this.second = await this.visit(front.now().getTime());
    const { value } = this.second.snapshot();
    if (value !== 'elsewhere') throw new Error(`two windows are open: the second is ${JSON.stringify(value)}`);
  }

  private async useSecond(front: Visit): Promise<void> {
    const { second } = this;
    if (!second) return;
    this.second = null;
    const wasOpen = front.snapshot().hasTag('open');
    const before = front.progress();
    second.actor.send({ type: 'takeOver' });
    await second.settle();
    if (!second.snapshot().hasTag('open')) {
      // It knows too little of what was done since it was launched.
      if (wasOpen && !front.snapshot().hasTag('open')) throw new Error('neither window goes on');
      return second.kill();
    }
    if (front.snapshot().hasTag('open')) throw new Error('both windows go on');
    if (wasOpen) expectNoLess(before, second.progress());
    front.closeTab();
    this.front = second;
  }

  private leave(page: Visit, way: () => void): void {
    if (page.launch()) this.known.progress = page.progress();
    const isSafe = this.computer.storage === 'works' || page.saysSaved() || page.snapshot().matches('left');
    way();
    // What neither the LMS nor the computer has is lost, and “Not saved yet” said so.
    if (!isSafe) this.known = { progress: null, answers: null };
    this.time = page.now().getTime() + 60_000;
    this.front = null;
  }

  private visit(from: number): Promise<Visit> {
    const { lms, computer } = this;
    return visit({ lms, computer, from, reported: (record) => this.known.answers?.set(record.id, record) });
  }

  private async launch(): Promise<Visit> {
    this.lms.network = 'up';
    if (this.toGiveBack) {
      const saved = this.lms.stored.get('cmi.suspend_data') ?? '';
      this.lms.stored.set('cmi.suspend_data', givenBack(this.toGiveBack, saved));
      this.toGiveBack = null;
      this.known = { progress: null, answers: null };
    }
    const page = await this.visit(this.time);
    this.front = page;
    if (page.snapshot().matches({ open: 'finished' })) {
      this.known = { progress: null, answers: new Map() };
      page.actor.send({ type: 'studyAgain' });
      await page.settle();
    }
    if (this.known.progress) expectNoLess(this.known.progress, page.progress());
    return page;
  }

  private look(): void {
    expectOrderly(this.lms);
    if (!this.front) return;
    if (this.front.snapshot().status !== 'active') throw new Error('the session stopped');
    if (this.front.saysSaved() && !this.lms.profile.elsewhere) expectAllIn(this.lms, this.front, this.known);
  }
}
