import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { createActor } from 'xstate';
import '../ui/styles/site.scss';
import { attemptMachine } from './attempt.machine';
import { examples } from './examples';
import { kindOf, kinds } from './kinds';
import { loadViews } from './kinds/views';
import { find } from './question-driver';
import { example, show, stopShown, text, verdict } from './show-question.fixture';
import type { KindName } from '../course/item';

beforeAll(() => loadViews(examples));
afterEach(stopShown);

const asked = (): Element | null => document.querySelector('.sure');
const focused = (): string => document.activeElement?.textContent.trim() ?? '';

/** Leaves the control that has the focus and goes on to the words on how sure one is, by Tab alone. */
async function tabToWords(): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    if (document.activeElement?.matches('.sure input')) return;
    await userEvent.keyboard('{Tab}');
  }
  throw new Error('Tab never reached the words');
}

describe.each(Object.keys(kinds) as KindName[])('%s', (kind) => {
  test('keys alone say how sure one is, Enter hands the answer in, and the mark is the same as without', async () => {
    const item = example(kind);
    const right = kindOf(item).right(item);
    const actor = await show(item);
    actor.send({ type: 'change', response: right });
    await tabToWords();
    await userEvent.keyboard(' {ArrowRight}');
    expect(actor.getSnapshot().context).toMatchObject({ response: right, confidence: 'think-so' });
    await userEvent.keyboard('{Enter}');
    expect(verdict()).toBe('Right.');
    expect(actor.getSnapshot().context).toMatchObject({ mark: { score: 1 }, confidence: 'think-so' });
    expect(document.activeElement?.matches('.q__explain')).toBe(true);
    expect(asked()).toBeNull();
  });
});

test('it is a group of its own after the answers and before the button, with its words as names', async () => {
  await show(example('match'));
  const group = page.getByRole('group', { name: 'How sure are you? It never changes your mark.', exact: true });
  await expect.element(group).toBeVisible();
  expect(
    group
      .getByRole('radio')
      .elements()
      .map((radio) => radio.closest('label')?.textContent.trim()),
  ).toEqual(['Guessing', 'I think so', 'Sure']);
  const order = [...find('.q').children].map((part) => part.className.split(' ')[0]);
  expect(order.indexOf('nhsuk-fieldset')).toBeLessThan(order.indexOf('sure'));
  expect(order.indexOf('sure')).toBeLessThan(order.indexOf('btns'));
});

test('none is chosen at first, and nothing asks for one before the answer is checked', async () => {
  await show(example('single-choice'));
  expect(document.querySelector('.sure input:checked')).toBeNull();
  await userEvent.click(find('.opt input'));
  await userEvent.click(find('button[type="submit"]'));
  expect(document.querySelector('.q__error')).toBeNull();
  expect(verdict()).toContain('Not right yet.');
});

test('saying how sure one is passes no verdict', async () => {
  await show(example('single-choice'));
  await userEvent.click(find('.opt input'));
  await userEvent.click(find('.sure input[value="sure"]'));
  expect(document.querySelector('.verdict, .opt__why')).toBeNull();
});

test('it is asked again, with none chosen, for each further try', async () => {
  const actor = await show(example('single-choice'), 'wrong, tries left');
  expect(asked()).toBeNull();
  expect(text('.q')).toContain('You were sure, so this one is worth a second look.');
  await userEvent.click(page.getByRole('button', { name: 'Try again' }));
  expect(asked()).not.toBeNull();
  expect(document.querySelector('.sure input:checked')).toBeNull();
  expect(actor.getSnapshot().context.confidence).toBeNull();
});

test('with tries left, Enter on a word leaves the focus on the button, not nowhere', async () => {
  const item = example('single-choice');
  await show(item);
  await userEvent.click(find('.opt input[value="a"]'));
  await userEvent.click(find('.sure input[value="guessing"]'));
  await userEvent.keyboard('{Enter}');
  expect(verdict()).toBe('Not right yet. 1 try left.');
  expect(focused()).toBe('Try again');
});

test('whoever was guessing right is asked to read why', async () => {
  const item = example('single-choice');
  const actor = await show(item);
  actor.send({ type: 'change', response: kindOf(item).right(item) });
  await userEvent.click(find('.sure input[value="guessing"]'));
  await userEvent.click(find('button[type="submit"]'));
  expect(text('.q')).toContain('You were guessing, so read why it is right.');
});

test('where feedback is withheld it is kept and nothing is said about it', async () => {
  const item = example('single-choice');
  const input = { item, feedback: 'withheld', askConfidence: true, tries: 1 } as const;
  const actor = await show(item, createActor(attemptMachine, { input }).start());
  await userEvent.click(find('.opt input[value="a"]'));
  await userEvent.click(find('.sure input[value="sure"]'));
  await userEvent.click(find('button[type="submit"]'));
  expect(actor.getSnapshot().output).toMatchObject({ confidence: 'sure' });
  expect(text('.q')).not.toContain('You were sure');
  expect(asked()).toBeNull();
});

test('whoever comes back to an unfinished answer finds the word chosen', async () => {
  const item = example('numeric');
  const input = {
    item,
    feedback: 'at-once',
    askConfidence: true,
    tries: 2,
    response: '4',
    confidence: 'think-so',
  } as const;
  await show(item, createActor(attemptMachine, { input }).start());
  expect(find<HTMLInputElement>('.sure input:checked').value).toBe('think-so');
});

test('it is not asked of someone who only reads, nor where the owner does not ask', async () => {
  await show(example('order'), 'open', { readOnly: true });
  expect(asked()).toBeNull();
  document.body.innerHTML = '';
  const item = example('order');
  const input = { item, feedback: 'at-once', askConfidence: false, tries: 2 } as const;
  await show(item, createActor(attemptMachine, { input }).start());
  expect(asked()).toBeNull();
});
