import axe from 'axe-core';
import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { lesson } from '../course/course.examples';
import type { Organisation } from '../settings/configured';
import '../ui/styles/site.scss';
import LessonEnd from './LessonEnd.svelte';

const by = { name: 'Ama Reid', role: 'Lead nurse', date: '2026-12-01' };
const trust: Organisation = {
  name: 'Example Hospitals',
  logo: '',
  contact: { title: 'Learning team', address: 'mailto:learning@example.org' },
  policies: [],
  signOffs: {},
  feedback: [],
};

async function show(organisation?: Organisation, signOffs = [] as (typeof by)[]) {
  await render(LessonEnd, {
    lesson: { ...lesson('r2'), version: 3, awaitingSignOff: ['What a PSD is (step one)'], signOffs },
    isComplete: true,
    known: '',
    open: { steps: [], checks: [] },
    openStep: undefined,
    reference: 'The course 1.0.0, lesson r2, version 3',
    organisation,
  });
  for (const summary of ['Sources and review', 'Tell us about a mistake']) await page.getByText(summary).click();
}
const awaiting = () => page.getByText('Awaiting clinical sign-off');
const points = (): (string | undefined)[] =>
  [...document.querySelectorAll('h3')].map((title) => title.textContent.trim());

describe('The last step of a lesson', () => {
  test('says that the lesson awaits clinical sign-off, and lists the points that wait', async () => {
    await show();
    await expect.element(awaiting()).toBeVisible();
    expect(points()).toEqual(['Waiting for clinical or legal sign-off']);
    await expect.element(page.getByText('What a PSD is (step one)')).toBeVisible();
  });

  test('says who has signed the lesson off, and for whom', async () => {
    await show({ ...trust, signOffs: { r2: [{ ...by, name: 'Jo Park' }] } }, [by]);
    await expect
      .element(
        page.getByText(
          'Signed off by Ama Reid, Lead nurse, on 1 December 2026. Signed off for Example Hospitals by Jo Park, Lead nurse, on 1 December 2026.',
        ),
      )
      .toBeVisible();
    await expect.element(awaiting()).not.toBeInTheDocument();
    expect(points()).toEqual(['Points that the sign-off covers']);
  });

  test('says nothing of a trust’s sign-off of another lesson', async () => {
    await show({ ...trust, signOffs: { c1: [by] } });
    await expect.element(awaiting()).toBeVisible();
  });

  test('has a mail about a mistake to the trust’s contact, with the lesson and its version', async () => {
    await show(trust);
    const link = page.getByRole('link', { name: 'Tell Learning team' });
    await expect
      .element(link)
      .toHaveAttribute(
        'href',
        'mailto:learning@example.org?subject=A%20mistake%20in%20The%20course%201.0.0%2C%20lesson%20r2%2C%20version%203',
      );
    await expect.element(page.getByText('The course 1.0.0, lesson r2, version 3')).toBeVisible();
  });

  test('has a line to copy about a mistake where nobody is named', async () => {
    await show();
    await expect.element(page.getByText('Tell the people who gave you this course.')).toBeVisible();
    await expect.element(page.getByText('The course 1.0.0, lesson r2, version 3')).toBeVisible();
    await expect.element(page.getByRole('link', { name: /^Tell / })).not.toBeInTheDocument();
  });

  test('has no accessibility violation, open as it is', async () => {
    await show(trust, [by]);
    const { violations } = await axe.run(document.querySelector('.end') ?? document.body, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
    });
    expect(violations).toEqual([]);
  });
});
