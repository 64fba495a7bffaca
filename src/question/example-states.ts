/** The states in which an example is looked at and tested. */
import { createActor } from 'xstate';
import type { Item } from '../course/item';
import { optionOrder } from '../course/shuffle';
import { attemptMachine, type AttemptActor } from './attempt.machine';
import type { Response } from './kind';
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
    case 'order':
      return optionOrder(item, exampleSeed);
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
