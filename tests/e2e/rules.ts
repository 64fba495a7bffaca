import type { Page } from '@playwright/test';
import type { Blueprint } from '../../src/course/course';

/** What a trust may set for its assessment. */
export type Rules = Partial<Pick<Blueprint, 'feedback' | 'waiting' | 'tries'>>;

/**
 * The built course as if quizzes/assessment.yaml gave its assessment these rules: they are changed on their way to the browser. Throws an
 * Error where the course does not have what is to be changed.
 */
export async function withRules(page: Page, rules: Rules): Promise<void> {
  await page.route(/\/app-\w+\.js$/, async (route) => {
    const response = await route.fetch();
    const script = Object.entries(rules).reduce(changed, await response.text());
    await route.fulfill({ response, body: script });
  });
}

function changed(script: string, [rule, value]: [string, unknown]): string {
  const start = script.indexOf('assessment:{title:');
  const end = script.indexOf('policy:{', start);
  const blueprint = script.slice(start, end);
  const pattern = new RegExp(`\\b${rule}:(\\[[^\\]]*\\]|[^,{}]+)`);
  if (start < 0 || end < 0 || !pattern.test(blueprint))
    throw new Error(`The built course has no assessment rule ${rule}`);
  return script.slice(0, start) + blueprint.replace(pattern, `${rule}:${JSON.stringify(value)}`) + script.slice(end);
}
