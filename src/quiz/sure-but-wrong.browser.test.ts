import axe from 'axe-core';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { Confidence } from '../question/kind';
import { examples } from '../question/examples';
import { kindOf } from '../question/kinds';
import '../ui/styles/site.scss';
import type { Reviewed } from './review';
import SureButWrong from './SureButWrong.svelte';

/** An answer to the first example of a kind that is not answered like the others: enough to be listed. */
function reviewed(place: number, result: Reviewed['result'], confidence: Confidence | null): Reviewed {
  const item = examples[place];
  if (!item) throw new Error(`There is no example ${place}`);
  const score = { right: 1, partly: 0.5, wrong: 0 }[result];
  return {
    place,
    lesson: 'a10',
    item,
    response: kindOf(item).empty(item),
    score,
    result,
    confidence,
    isRekeyed: false,
  };
}

const heading = () => page.getByRole('heading', { name: 'Sure but wrong' });
const listed = (): (string | undefined)[] =>
  [...document.querySelectorAll('.rev h3')].map((prompt) => prompt.textContent.trim());

test('of all answers it lists those given for sure that were wrong or only partly right, in their order', async () => {
  const answers = [
    reviewed(0, 'wrong', 'sure'),
    reviewed(1, 'right', 'sure'),
    reviewed(2, 'wrong', 'guessing'),
    reviewed(3, 'wrong', 'think-so'),
    reviewed(4, 'wrong', null),
    reviewed(5, 'partly', 'sure'),
  ];
  await render(SureButWrong, { reviewed: answers });
  await expect.element(heading()).toBeVisible();
  expect(listed()).toEqual([answers[0]?.item?.prompt, answers[5]?.item?.prompt]);
  await expect.element(page.getByText('You were sure of these 2 answers.')).toBeVisible();
  await expect.element(page.getByText('You were sure.').first()).toBeVisible();
});

test('it has a place for an answer of any kind, with what was right', async () => {
  await render(SureButWrong, { reviewed: examples.map((_, place) => reviewed(place, 'wrong', 'sure')) });
  expect(listed()).toEqual(examples.map(({ prompt }) => prompt));
  for (const item of examples) {
    expect(document.body.textContent).toContain(kindOf(item).describe(item, kindOf(item).right(item)));
  }
  const { violations } = await axe.run(document.querySelector('.sbw') ?? document.body, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
  });
  expect(violations).toEqual([]);
});

test('an answer to a question that the course no longer has is listed too', async () => {
  await render(SureButWrong, { reviewed: [{ ...reviewed(0, 'wrong', 'sure'), item: null, response: null }] });
  expect(listed()).toEqual(['A question that is no longer in the course']);
});

test('without such answers there is nothing, not even a heading', async () => {
  await render(SureButWrong, { reviewed: [reviewed(0, 'right', 'sure'), reviewed(1, 'wrong', 'guessing')] });
  expect(heading().elements()).toHaveLength(0);
  expect(document.querySelector('.sbw')).toBeNull();
});

test('where answers stay hidden it says how many there are, and of none which', async () => {
  const answers = [reviewed(0, 'wrong', 'sure'), reviewed(1, 'wrong', 'sure')];
  await render(SureButWrong, { reviewed: answers, showsAnswers: false });
  await expect.element(page.getByText('You were sure of 2 answers that were not right.')).toBeVisible();
  expect(listed()).toEqual([]);
});
