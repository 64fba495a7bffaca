import { expect, test } from 'vitest';
import type { Item } from '../course/item';
import type { Route } from '../course/route';
import { width } from '../question/bits';
import { examples } from '../question/examples';
import type { Response, Responses } from '../question/kind';
import { kindOf } from '../question/kinds';
import type { AttemptActor } from '../question/attempt.machine';
import { courseWith, made } from './course.fixture';
import { visit } from './visit.fixture';

/** A response as it may stand when a learner has to leave: chosen, or half placed or typed. */
function unfinished(item: Item): Response {
  const right = kindOf(item).right(item);
  const withoutLast = (placed: Record<string, string>) => Object.fromEntries(Object.entries(placed).slice(0, -1));
  switch (item.kind) {
    case 'single-choice':
    case 'find-on-picture':
    case 'decision':
      return right;
    case 'multiple-choice':
      return (right as Responses['multiple-choice']).slice(0, 1);
    case 'order':
      return (right as Responses['order']).toReversed();
    case 'match':
    case 'categorise':
    case 'label-picture':
      return withoutLast(right as Record<string, string>);
    case 'short-text':
      return { ...withoutLast(right as Record<string, string>), [item.gaps[0]?.id ?? '']: 'Zoë’s sys' };
    case 'numeric':
      return '7.';
    case 'score-table': {
      const { rows } = right as Responses['score-table'];
      return { rows: withoutLast(rows), total: '1', decision: '' };
    }
  }
}

const settings: Route[] = [
  { at: 'lesson', lesson: 'r1', step: 'first' },
  { at: 'practice', lesson: 'r1' },
  { at: 'test-out', lesson: 'r1' },
  { at: 'assessment' },
];
const cases = examples.flatMap((item) =>
  settings.map((route) => ({ item, route, at: route.at, name: `${item.kind} ${item.id}` })),
);

/** The tiny course with nothing to ask but this item, wherever it asks. */
function only(item: Item) {
  const asked = (id: string): Item => ({ ...item, id });
  const { lesson, bank } = made('r1', ['practice-1'], ['held-1']);
  const ledger = {
    ...lesson.ledger,
    items: lesson.ledger.items.map((slot) => (slot.group === 'scenario' ? slot : { ...slot, bits: width(item) })),
  };
  const [step, ...steps] = lesson.steps;
  return {
    course: courseWith({}, { items: 1, units: { role: 1 } }),
    loaders: {
      loadLesson: async () => ({
        ...lesson,
        ledger,
        steps: [{ ...step!, blocks: [{ type: 'question' as const, item: asked('check-1') }] }, ...steps],
        practice: [asked('practice-1')],
      }),
      loadBank: async (id: string) => ({ ...bank, lesson: id, ledger, items: id === 'r1' ? [asked('held-1')] : [] }),
    },
  };
}

test.each(cases)('$name, left half answered in $at, is there again as it was', async ({ item, route }) => {
  const content = only(item);
  const response = unfinished(item);
  const onScreen = ({ snapshot }: Awaited<ReturnType<typeof visit>>): AttemptActor | null => {
    const { lesson, quiz } = snapshot().children;
    return lesson?.getSnapshot().context.attempts['check-1'] ?? quiz?.getSnapshot().context.attempt ?? null;
  };

  const first = await visit({ ...content, route });
  first.snapshot().children.quiz?.send({ type: 'start' });
  const asked = onScreen(first) ?? expect.fail('no question on screen');
  asked.send({ type: 'change', response });
  asked.send({ type: 'sure', confidence: 'think-so' });
  const saved = first.leave();
  first.actor.stop();

  const second = await visit({ ...content, saved });
  expect(second.page()).toBe(route.at);
  const again = onScreen(second) ?? expect.fail('no question on screen');
  expect(again.getSnapshot()).toMatchObject({ value: 'answering', context: { response, confidence: 'think-so' } });
  expect(kindOf(item).shown(item, second.context().run?.seed ?? second.progress().seed)).toEqual(
    kindOf(item).shown(item, first.context().run?.seed ?? first.progress().seed),
  );
  second.actor.stop();
});
