import axe from 'axe-core';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import '../ui/styles/site.scss';
import { exampleStates } from './example-states';
import { examples } from './examples';
import { loadViews } from './kinds/views';
import { find } from './question-driver';
import { show, stopShown } from './show-question.fixture';

vi.setConfig({ testTimeout: 30_000 });

const named = examples.map((item) => [`${item.kind} ${item.id}`, item] as const);

beforeAll(() => loadViews(examples));
beforeEach(() => page.viewport(1024, 900));
afterEach(() => {
  stopShown();
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

  test('nothing in it carries a style attribute, which the security policy forbids: script only puts numbers in place', async () => {
    await show(item, 'answer shown');
    const styled = [...document.querySelectorAll<HTMLElement>('.q [style]')];
    expect(styled.flatMap(({ style }) => [...style]).filter((property) => !/^(left|top)$/.test(property))).toEqual([]);
    expect(styled.filter((element) => !element.matches('.spot'))).toEqual([]);
  });
});
