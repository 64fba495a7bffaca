/** The states in which an example is looked at and tested. */
import { createActor } from 'xstate';
import type { Item } from '../course/item';
import { attemptMachine, type AttemptActor } from './attempt.machine';
import type { Response, Responses } from './kind';
import { kindOf } from './kinds';

export const exampleStates = [
  'open',
  'nothing chosen',
  'wrong, tries left',
  'answer shown',
  'right',
  'withheld',
] as const;
export type ExampleState = (typeof exampleStates)[number];

/** Shared by gallery and tests, so that both show the same order. */
export const exampleSeed = 7;

/** A complete response to an item that is not right. */
function wrongResponse(item: Item): Response {
  switch (item.kind) {
    case 'single-choice':
      return item.options.find((option) => !option.correct)?.id ?? '';
    case 'multiple-choice': {
      const wrong = item.options.find((option) => !option.correct);
      const right = item.options.find((option) => option.correct);
      return [right, wrong].flatMap((option) => (option ? [option.id] : [])).sort();
    }
    case 'match': {
      const [first] = item.choices;
      return Object.fromEntries(item.prompts.map((prompt) => [prompt.id, first?.id ?? '']));
    }
    case 'categorise': {
      // All in one group, so that some are right.
      const [first] = item.groups;
      return Object.fromEntries(item.entries.map((entry) => [entry.id, first?.id ?? '']));
    }
    case 'label-picture': {
      // The same name everywhere, so that one is right.
      const [first] = item.places;
      return Object.fromEntries(item.places.map((place) => [place.id, first?.answer ?? '']));
    }
    case 'find-on-picture':
      return item.places.find((place) => !place.correct)?.id ?? '';
    case 'order':
      return kindOf(item).shown(item, exampleSeed);
    case 'numeric':
      return `${item.mistakes[0]?.value ?? item.answer + item.tolerance + 1}`;
    case 'short-text': {
      // The first gap wrong, in the others a slip where slips are tolerated.
      const slip = ({ answer, typos }: (typeof item.gaps)[number]) => (typos > 0 ? answer.slice(0, -1) : answer);
      return Object.fromEntries(
        item.gaps.map((gap, i) => [gap.id, i === 0 ? (gap.mistakes[0]?.text ?? 'heart') : slip(gap)]),
      );
    }
    case 'score-table': {
      // One row wrong, its sum carried on: the total adds up and is not the true one.
      const { rows, decision } = kindOf(item).right(item) as Responses['score-table'];
      const [row] = item.rows;
      if (!row) throw new Error(`${item.id} has no rows`);
      const wrong = row.scores.find((score) => score !== row.answer) ?? row.answer + 100;
      const total = item.total.answer + (row.subtract ? row.answer - wrong : wrong - row.answer);
      return { rows: { ...rows, [row.id]: String(wrong) }, total: String(total), decision };
    }
    case 'decision':
      return (
        (item.actions.find(({ grade }) => grade === 'acceptable') ?? item.actions.find(({ grade }) => grade === 'poor'))
          ?.id ?? ''
      );
  }
}

/** A started attempt at an example, brought into one of its states. The caller stops it. */
export function attemptIn(state: ExampleState, item: Item): AttemptActor {
  const actor = createActor(attemptMachine, {
    input: { item, feedback: state === 'withheld' ? 'withheld' : 'at-once', askConfidence: true, tries: 2 },
  }).start();
  const right = kindOf(item).right(item);
  switch (state) {
    case 'open':
      break;
    case 'nothing chosen':
      actor.send({ type: 'submit' });
      break;
    case 'wrong, tries left':
    case 'answer shown':
      actor.send({ type: 'change', response: wrongResponse(item) });
      actor.send({ type: 'sure', confidence: 'sure' });
      actor.send({ type: 'submit' });
      if (state === 'answer shown') actor.send({ type: 'reveal' });
      break;
    case 'right':
    case 'withheld':
      actor.send({ type: 'change', response: right });
      actor.send({ type: 'submit' });
  }
  return actor;
}
