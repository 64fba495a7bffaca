import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import '../ui/styles/site.scss';
import { answerByDragging } from './drag-driver';
import { examples } from './examples';
import { loadViews } from './kinds/views';
import { answerByClicks, answerByKeys } from './question-driver';
import { show, stopShown, verdict } from './show-question.fixture';

// Twelve entries moved key by key, or dragged one after another, take a slow machine several seconds.
vi.setConfig({ testTimeout: 30_000 });

const named = examples.map((item) => [`${item.kind} ${item.id}`, item] as const);

beforeAll(() => loadViews(examples));
beforeEach(() => page.viewport(1024, 900));
afterEach(stopShown);

describe.each(named)('%s', (_, item) => {
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
});

test.each(
  named.flatMap(([name, item]) =>
    item.kind === 'match' || item.kind === 'label-picture' || item.kind === 'categorise' || item.kind === 'order'
      ? [[name, item] as const]
      : [],
  ),
)('dragging alone answers %s', async (_, item) => {
  await page.viewport(1024, 1400);
  await show(item);
  await answerByDragging(item);
  expect(verdict()).toBe('Right.');
});
