import axe from 'axe-core';
import { afterEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { cleanup, render } from 'vitest-browser-svelte';
import type { Figure, FigureMode } from '../course/figure';
import '../ui/styles/site.scss';
import FigureView from './FigureView.svelte';

const figure: Figure = {
  id: 'reflex',
  title: 'A reflex',
  alt: 'A hand and a cord.',
  caption: 'Not to scale.',
  svg: `<svg viewBox="0 0 100 100"><g id="reflex-hand"><path class="s1 k" d="M10 10H40V40H10Z"/></g>
    <g id="reflex-cord"><path class="bone k" d="M60 60H90V90H60Z"/></g>
    <path class="fl only in-2" d="M40 40L60 60"/></svg>`,
  sides: false,
  legend: [],
  regions: [
    { id: 'hand', label: 'Hand', does: 'feels heat', at: [10, 5] },
    { id: 'cord', label: 'Cord', does: 'answers', concern: 'Watch the legs.', at: [90, 95] },
  ],
  stages: [
    { title: 'Heat', text: 'The hand feels heat.', regions: ['hand'] },
    { title: 'Signal', text: 'It goes to the cord.', regions: ['hand', 'cord'] },
    { title: 'Answer', text: 'The cord answers.', regions: ['cord'] },
  ],
};

const show = (mode: FigureMode): Promise<unknown> => Promise.resolve(render(FigureView, { figure, mode }));
const part = (region: string): Element => document.querySelector(`g[id$="-reflex-${region}"]`) ?? document.body;
const litParts = (): string[] => figure.regions.map(({ id }) => id).filter((id) => part(id).classList.contains('here'));
const litNumbers = (): string[] => [...document.querySelectorAll('.num--here')].map((number) => number.textContent);
const said = (): string => document.querySelector('[role=status]')?.textContent.replaceAll(/\s+/g, ' ').trim() ?? '';
const isDrawn = (): boolean =>
  getComputedStyle(document.querySelector('.only') ?? document.body).visibility !== 'hidden';
const press = (name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click();

afterEach(() => cleanup());

describe('a process on a figure', () => {
  test('goes forward, back and round again only when it is told to, and says where it is', async () => {
    await show('stages');
    expect(said()).toBe('Stage 1 of 3 Heat The hand feels heat.');
    expect(litParts()).toEqual(['hand']);
    expect(litNumbers()).toEqual(['1']);
    document.querySelector<HTMLElement>('[aria-disabled=true]')?.click();
    expect(said()).toContain('Stage 1 of 3');
    expect(document.querySelector('[aria-disabled=true]')?.textContent).toBe('Stage before');

    await press('Next stage');
    expect(said()).toBe('Stage 2 of 3 Signal It goes to the cord.');
    expect(litNumbers()).toEqual(['1', '2']);
    await press('Next stage');
    expect(litParts()).toEqual(['cord']);
    await press('Stage before');
    expect(said()).toContain('Stage 2 of 3');

    await press('Next stage');
    await press('From the start');
    expect(said()).toContain('Stage 1 of 3');
  });

  test('draws what belongs to a stage in that stage only', async () => {
    await show('stages');
    expect(isDrawn()).toBe(false);
    await press('Next stage');
    expect(isDrawn()).toBe(true);
    await press('Next stage');
    expect(isDrawn()).toBe(false);
  });

  test('is worked by keyboard, without losing the place', async () => {
    await show('stages');
    await userEvent.tab();
    await userEvent.tab();
    await userEvent.keyboard('{Enter}{Enter}{Enter}');
    expect(said()).toContain('Stage 1 of 3');
    expect(document.activeElement?.textContent).toBe('Next stage');
  });

  test.each(['show', 'explore', 'stages'] as const)('has no barrier that axe finds (%s)', async (mode) => {
    await show(mode);
    expect((await axe.run({ include: '.fig' })).violations).toEqual([]);
  });
});

describe('a figure to explore', () => {
  test('tells of a part that is pressed in the drawing, and lets it stand out', async () => {
    await show('explore');
    expect(isDrawn()).toBe(true);
    await userEvent.click(part('cord'));
    expect(said()).toBe('Cord: answers. In your role: Watch the legs.');
    expect(litParts()).toEqual(['cord']);
    await page.getByRole('button', { name: 'Hand', exact: true }).click();
    expect(litParts()).toEqual(['hand']);
  });

  test('says nothing of parts where the figure is only to be looked at', async () => {
    await show('show');
    await userEvent.click(part('cord'));
    expect(litParts()).toEqual([]);
    expect(document.querySelector('[role=status]')).toBeNull();
  });
});
