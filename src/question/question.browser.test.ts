import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { Item } from '../course/item';
import '../ui/styles/site.scss';
import type { AttemptActor } from './attempt.machine';
import { attemptIn, exampleSeed, exampleStates, type ExampleState } from './example-states';
import { examples, examplesOf } from './examples';
import Question from './Question.svelte';
import { answerByClicks, answerByDragging, answerByKeys, find } from './question-driver';

// Twelve entries moved key by key, or dragged one after another, take a slow machine several seconds.
vi.setConfig({ testTimeout: 30_000 });

const running: AttemptActor[] = [];

async function show(
  item: Item,
  state: ExampleState = 'open',
  props: { readOnly?: boolean } = {},
): Promise<AttemptActor> {
  const actor = attemptIn(state, item);
  running.push(actor);
  document.body.className = 'card';
  await render(Question, { actor, seed: exampleSeed, headingLevel: 1, again: true, ...props });
  return actor;
}

const example = (kind: Item['kind'], at = 0): Item => {
  const item = examplesOf(kind)[at];
  if (!item) throw new Error(`${kind} has no example ${at}`);
  return item;
};
const text = (selector: string): string => find(selector).textContent.trim();
const verdict = () => text('.verdict');
const named = examples.map((item) => [`${item.kind} ${item.id}`, item] as const);

beforeEach(() => page.viewport(1024, 900));
afterEach(() => {
  running.splice(0).forEach((actor) => actor.stop());
  delete document.documentElement.dataset['theme'];
});

describe.each(named)('%s', (_, item) => {
  const shownIn = exampleStates.flatMap((state) => [[state, 'light'] as const, [state, 'dark'] as const]);

  test.each(shownIn)('%s, %s: no accessibility violation', async (state, theme) => {
    document.documentElement.dataset['theme'] = theme;
    await show(item, state);
    const { violations } = await axe.run(find('form.q'), {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    });
    expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
  });

  test.each(exampleStates)('%s: fits 320 px, targets of at least 44 px', async (state) => {
    await page.viewport(320, 800);
    await show(item, state);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
    const targets = [...document.querySelectorAll<HTMLElement>('.q :is(input, select, button, summary, a)')];
    const small = targets
      .filter((target) => target.checkVisibility())
      .map((target) => ({ target: target.outerHTML, box: target.getBoundingClientRect() }))
      .filter(({ box }) => box.width < 44 || box.height < 44);
    expect(small).toEqual([]);
  });

  test('keys alone answer it', async () => {
    await show(item);
    await answerByKeys(item);
    expect(verdict()).toBe('Right.');
  });

  test('single clicks alone answer it', async () => {
    await show(item);
    await answerByClicks(item);
    expect(verdict()).toBe('Right.');
  });

  test('nothing in it carries a style attribute, which the security policy forbids', async () => {
    await show(item, 'answer shown');
    expect(document.querySelectorAll('.q [style]')).toHaveLength(0);
  });
});

test.each(
  named.flatMap(([name, item]) => (item.kind === 'match' || item.kind === 'order' ? [[name, item] as const] : [])),
)('dragging alone answers %s', async (_, item) => {
  await page.viewport(1024, 1400);
  await show(item);
  await answerByDragging(item);
  expect(verdict()).toBe('Right.');
});

describe('asking', () => {
  test('the question is the heading of its group of options', async () => {
    await show(example('single-choice'));
    await expect.element(page.getByRole('group', { name: 'Which vessel carries oxygen-rich blood' })).toBeVisible();
    expect(find('legend h1').tabIndex).toBe(-1);
  });

  test('nothing is judged before Check answer, which is never disabled', async () => {
    await show(example('single-choice'));
    await userEvent.click(find('.opt input'));
    expect(document.querySelector('.verdict, .opt__why')).toBeNull();
    expect(find<HTMLButtonElement>('button[type="submit"]').disabled).toBe(false);
  });

  test('no confidence is chosen at first, and the one chosen is reported', async () => {
    const actor = await show(example('single-choice'));
    expect(document.querySelector('.pill input:checked')).toBeNull();
    await userEvent.click(find('.pill input[value="think-so"]'));
    expect(actor.getSnapshot().context.confidence).toBe('think-so');
  });

  test.each(['single-choice', 'multiple-choice', 'match', 'order'] as const)(
    'an unanswered %s says what is missing and focuses the control to answer first',
    async (kind) => {
      const item = example(kind);
      await show(item);
      await userEvent.click(find('button[type="submit"]'));
      const error = find('.nhsuk-error-message');
      expect(document.activeElement?.id).toBe(`q-${item.id}-first`);
      expect(document.activeElement?.getAttribute('aria-describedby')).toContain(error.id);
      expect(find('.q > fieldset').getAttribute('aria-describedby')).toContain(error.id);
    },
  );
});

describe('the verdict', () => {
  test('its live region is there, empty, from the first', async () => {
    await show(example('single-choice'));
    expect(text('.q > [role="status"]')).toBe('');
  });

  test('after a wrong try only the chosen option is explained, and the focus stays on the button', async () => {
    await show(example('single-choice'));
    await userEvent.click(find('.opt input[value="a"]'));
    await userEvent.click(find('button[type="submit"]'));
    expect(verdict()).toBe('Not right yet. 1 try left.');
    expect(text('.opt--wrong .opt__why')).toContain('Your answer, not right.');
    expect(document.querySelectorAll('.opt__why')).toHaveLength(1);
    expect(find('.opt--wrong input').getAttribute('aria-describedby')).toBe(find('.opt__why').id);
    expect(document.activeElement?.textContent.trim()).toBe('Try again');
  });

  test('a double click on Check answer does not wipe it away', async () => {
    await show(example('single-choice'));
    await userEvent.click(find('.opt input[value="a"]'));
    await userEvent.dblClick(find('button[type="submit"]'));
    expect(verdict()).toBe('Not right yet. 1 try left.');
  });

  test('Try again goes back to the options; choosing another option needs no Try again', async () => {
    await show(example('single-choice'), 'wrong, tries left');
    await userEvent.click(page.getByRole('button', { name: 'Try again' }));
    expect(document.activeElement?.matches('.opt input')).toBe(true);
    await userEvent.click(find('.opt input[value="b"]'));
    await userEvent.click(find('button[type="submit"]'));
    expect(verdict()).toBe('Right.');
  });

  test('Show the answer explains every option and moves the focus to the explanation', async () => {
    const item = example('single-choice');
    await show(item, 'wrong, tries left');
    await userEvent.click(page.getByRole('button', { name: 'Show the answer' }));
    expect(verdict()).toBe('Not right. The right answer is shown.');
    expect(document.querySelectorAll('.opt__why')).toHaveLength(4);
    expect(text('.opt--missed')).toContain('The right answer.');
    expect(document.activeElement?.textContent).toContain(item.explain);
  });

  test('withheld feedback says nothing about the answer', async () => {
    await show(example('single-choice'), 'withheld');
    expect(document.querySelector('.verdict, .opt__why, .q__explain')).toBeNull();
    expect(find<HTMLInputElement>('.opt input').disabled).toBe(true);
  });

  test('a question that is only read has no buttons', async () => {
    await show(example('order'), 'right', { readOnly: true });
    expect(document.querySelectorAll('.q button')).toHaveLength(0);
  });
});

describe('what is said while answering', () => {
  test('match: picked, placed and how many are left', async () => {
    await show(example('match'));
    const said = () => text('.q__said');
    expect(said()).toBe('');
    await userEvent.click(find('.chip[id$="-choice-1"]'));
    expect(said()).toBe('receives blood from the body picked. Now choose its place.');
    await userEvent.click(find('[data-place="a"] .drop'));
    expect(said()).toBe('receives blood from the body placed: Right atrium. 1 of 4 placed, 3 left.');
    expect(document.activeElement).toBe(find('.chip[id$="-choice-1"]'));
    await userEvent.selectOptions(find('[data-place="a"] select'), '');
    expect(said()).toBe('Answer removed: Right atrium. 0 of 4 placed, 4 left.');
  });

  test('order: where the entry now stands, and that it cannot go further', async () => {
    await show(example('order'));
    const first = find('.entry:nth-child(1)').dataset['place'];
    const down = find('.entry:nth-child(1) .entry__move:last-child');
    await userEvent.click(down);
    expect(text('.q__said')).toBe('Right ventricle is now number 2 of 4.');
    expect(find('.entry:nth-child(2)').dataset['place']).toBe(first);
    expect(document.activeElement).toBe(down);
    await userEvent.click(down);
    await userEvent.click(down);
    await userEvent.click(down, { force: true });
    expect(text('.q__said')).toBe('Right ventricle is already last.');
  });

  test('a press that hardly moves is a tap, not a drag', async () => {
    await show(example('match'));
    const chip = find('.chip');
    await userEvent.click(chip, { position: { x: 20, y: 20 } });
    expect(chip.getAttribute('aria-pressed')).toBe('true');
    expect(chip.hasAttribute('data-dragged')).toBe(false);
  });
});
