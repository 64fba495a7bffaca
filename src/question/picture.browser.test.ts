/** Questions about a picture: what the drawing and its list have in common, and what neither may give away. */
import axe from 'axe-core';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../ui/styles/site.scss';
import type { AttemptActor } from './attempt.machine';
import { examplesOf } from './examples';
import { loadViews } from './kinds/views';
import { find } from './question-driver';
import { example, show, stopShown, text } from './show-question.fixture';

vi.setConfig({ testTimeout: 30_000 });

const labels = examplesOf('label-picture');
const finds = examplesOf('find-on-picture');
const answer = (actor: AttemptActor): unknown => actor.getSnapshot().context.response;
const said = (): string => text('.q__said');
const spot = (place: string): HTMLElement => find(`.spot[data-place="${place}"]`);
const chip = (name: string): HTMLElement => find(`.chip[id$="-choice-${name}"]`);

/** A click on the drawing, at percents of its width and height. */
async function clickDrawing(x: number, y: number): Promise<void> {
  const drawing = find('.fig__drawing');
  const { width, height } = drawing.getBoundingClientRect();
  await userEvent.click(drawing, { position: { x: (x / 100) * width, y: (y / 100) * height } });
}

beforeAll(() => loadViews([...labels, ...finds]));
beforeEach(() => page.viewport(1024, 900));
afterEach(stopShown);

describe('a place to find', () => {
  test('is chosen on the picture and in the list at once', async () => {
    const actor = await show(example('find-on-picture'));
    await userEvent.click(spot('c'));
    expect(answer(actor)).toBe('c');
    expect(find<HTMLInputElement>('.opt input:checked').value).toBe('c');
    expect(spot('c').getAttribute('aria-pressed')).toBe('true');
    expect(said()).toBe('You chose 4: Lower chamber, on your right.');

    await userEvent.click(find('.opt input[value="a"]'));
    expect(answer(actor)).toBe('a');
    expect(spot('a').getAttribute('aria-pressed')).toBe('true');
    expect(spot('c').getAttribute('aria-pressed')).toBe('false');
    expect(said()).toBe('');
  });

  test('has the same number and words on the picture and in the list', async () => {
    await show(example('find-on-picture'));
    const onPicture = [...document.querySelectorAll('.spot')].map((each) => each.textContent.trim());
    const inList = [...document.querySelectorAll('.opt label')].map((each) => each.textContent.trim());
    expect(inList).toEqual([
      '1 Upper chamber, on your left',
      '2 Upper chamber, on your right',
      '3 Lower chamber, on your left',
      '4 Lower chamber, on your right',
    ]);
    expect(onPicture).toEqual(inList.map((words) => words.replace(/^(\d) /, '$1Place $1: ')));
  });

  test('is also the part itself, but not what lies behind another part', async () => {
    const actor = await show(example('find-on-picture', 2));
    // On the bladder, off its number and its leader.
    await clickDrawing(45, 80);
    expect(answer(actor)).toBe('z');
    // The left kidney is no place of this question.
    await clickDrawing(75, 20);
    expect(answer(actor)).toBe('z');
  });
});

describe('a name to place', () => {
  test('may be picked before its number, and stays where the focus was', async () => {
    const actor = await show(example('label-picture'));
    await userEvent.click(chip('1'));
    expect(said()).toBe('Right atrium picked. Now choose its number.');
    expect(spot('a').textContent).toContain('Place 1: Upper chamber, on your left. Put Right atrium here');
    await userEvent.click(spot('a'));
    expect(answer(actor)).toEqual({ a: '1' });
    expect(said()).toBe('Right atrium placed. Place 1: Upper chamber, on your left. 1 of 4 placed, 3 left.');
    expect(spot('a').textContent).toContain('Place 1: Upper chamber, on your left. Right atrium');
    expect(document.activeElement).toBe(spot('a'));

    await userEvent.click(chip('2'));
    await userEvent.click(find('.place[data-place="b"] .drop'));
    expect(answer(actor)).toEqual({ a: '1', b: '2' });
    expect(document.activeElement).toBe(chip('2'));
  });

  test('may be picked after its number, which waits for it', async () => {
    const actor = await show(example('label-picture'));
    await userEvent.click(spot('c'));
    expect(said()).toBe('Place 3: Lower chamber, on your left. Now choose its name.');
    expect(spot('c').getAttribute('aria-pressed')).toBe('true');
    await userEvent.click(spot('c'));
    expect(said()).toBe('Place 3: Lower chamber, on your left. Left as it was.');
    await userEvent.click(spot('d'));
    await userEvent.click(chip('4'));
    expect(answer(actor)).toEqual({ d: '4' });
    expect(spot('d').getAttribute('aria-pressed')).toBe('false');
    expect(document.activeElement).toBe(chip('4'));
  });

  test('goes onto the part itself by a tap and by dragging', async () => {
    const actor = await show(example('label-picture'));
    await userEvent.click(chip('4'));
    await clickDrawing(69, 75);
    expect(answer(actor)).toEqual({ d: '4' });
    await userEvent.dragAndDrop(chip('1'), find('g[id$="-chambers-right-atrium"]'));
    expect(answer(actor)).toEqual({ a: '1', d: '4' });
  });

  test('is taken away in the list', async () => {
    const actor = await show(example('label-picture'), 'wrong, tries left');
    await userEvent.selectOptions(find('.place[data-place="a"] select'), '');
    expect(said()).toBe('Name removed. Place 1: Upper chamber, on your left. 3 of 4 placed, 1 left.');
    expect(answer(actor)).not.toHaveProperty('a');
  });

  test('is reached by Tab in the list, and on the picture only while a name is in hand', async () => {
    await show(example('label-picture'));
    expect(spot('a').tabIndex).toBe(-1);
    await userEvent.click(chip('1'));
    expect(spot('a').tabIndex).toBe(0);
  });

  test('is asked for in words: the whole task without the picture', async () => {
    await show(example('label-picture'));
    for (const name of [
      'Place 1: Upper chamber, on your left',
      'Place 2: Upper chamber, on your right',
      'Place 3: Lower chamber, on your left',
      'Place 4: Lower chamber, on your right',
    ]) {
      await expect.element(page.getByRole('combobox', { name, exact: true })).toBeVisible();
    }
    await expect
      .element(
        page.getByRole('img', {
          name: 'A plan of the heart. A picture with 4 numbered places, which the list tells in words. The person’s right is on your left.',
          exact: true,
        }),
      )
      .toBeVisible();
  });

  test('is told right or wrong on the picture too, by an icon beside the number', async () => {
    await show(example('label-picture'), 'answer shown');
    const spots = [...document.querySelectorAll('.spot')];
    expect(spots.map((each) => /spot--(right|wrong)/.exec(each.className)?.[1])).toEqual([
      'right',
      'wrong',
      'wrong',
      'wrong',
    ]);
    expect(spots.every((each) => each.querySelector('.icon'))).toBe(true);
    expect(document.querySelector('button.spot, .chip')).toBeNull();
  });
});

describe('a picture', () => {
  test.each(finds.map((item) => [item.id, item] as const))('of %s gives no answer away', async (_, item) => {
    if (item.kind !== 'find-on-picture') throw new Error(`${item.id} is no question about a picture`);
    await show(item);
    const { figure, prompt, situation = '', explain } = item;
    const form = find('form.q');
    const told = [
      form.textContent,
      ...[...form.querySelectorAll('*')].flatMap((element) =>
        ['aria-label', 'title', 'alt', 'aria-description'].map((name) => element.getAttribute(name) ?? ''),
      ),
    ]
      .join(' ')
      .replace(prompt, '')
      .replace(situation, '');
    expect(form.querySelector('.fig__drawing :is(title, desc, text)')).toBeNull();
    for (const { label, does } of figure.regions) {
      expect(told).not.toContain(label);
      expect(told).not.toContain(does);
    }
    expect(told).not.toContain(figure.alt);
    expect(told).not.toContain(explain);
  });

  test.each([...labels, ...finds].map((item) => [item.id, item] as const))(
    'of %s keeps its numbers on it and apart from each other at 320 px',
    async (_, item) => {
      await page.viewport(320, 800);
      await show(item);
      const art = find('.fig__art').getBoundingClientRect();
      const boxes = [...document.querySelectorAll('.spot')].map((each) => each.getBoundingClientRect());
      for (const [i, one] of boxes.entries()) {
        expect(one.left >= art.left - 1 && one.right <= art.right + 1).toBe(true);
        expect(one.top >= art.top - 1 && one.bottom <= art.bottom + 1).toBe(true);
        for (const other of boxes.slice(i + 1)) {
          const apart = Math.max(Math.abs(one.x - other.x), Math.abs(one.y - other.y));
          expect(apart).toBeGreaterThanOrEqual(44);
        }
      }
    },
  );

  test('is made larger and smaller in the page, and the answer goes on', async () => {
    const actor = await show(example('label-picture'));
    const width = () => find('.fig__drawing').getBoundingClientRect().width;
    const before = width();
    await userEvent.click(page.getByRole('button', { name: 'Make the picture larger' }));
    expect(width()).toBeGreaterThan(before * 1.5);
    expect(document.activeElement?.textContent.trim()).toBe('Make the picture smaller');
    await userEvent.click(chip('1'));
    await userEvent.click(spot('a'));
    expect(answer(actor)).toEqual({ a: '1' });
    await userEvent.click(page.getByRole('button', { name: 'Make the picture smaller' }));
    expect(width()).toBe(before);
  });

  test('made larger on a phone scrolls sideways by itself, by keys too, and never the page', async () => {
    await page.viewport(320, 400);
    await show(example('label-picture'));
    const frame = find('.pic__frame');
    expect(frame.tabIndex).toBe(-1);
    await userEvent.click(page.getByRole('button', { name: 'Make the picture larger' }));
    await expect.element(page.getByRole('region', { name: 'A plan of the heart' })).toHaveAttribute('tabindex', '0');
    expect(frame.scrollWidth).toBeGreaterThan(frame.clientWidth);
    expect(frame.scrollHeight).toBe(frame.clientHeight);
    expect(document.documentElement.scrollWidth).toBe(320);
    const { violations } = await axe.run(find('form.q'), {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    });
    expect(violations).toEqual([]);
  });

  test('shows every one of its lines, on a wide screen too', async () => {
    await page.viewport(1440, 900);
    await show(example('label-picture', 3));
    const lines = [...document.querySelectorAll('.fig__drawing path:not(defs *)')];
    expect(lines.some((line) => line.matches('.thin'))).toBe(true);
    expect(lines.filter((line) => getComputedStyle(line).display === 'none')).toEqual([]);
  });

  test('that is only looked at can still be made larger, and nothing else', async () => {
    await show(example('label-picture'), 'right', { readOnly: true });
    const buttons = [...document.querySelectorAll('.q button')].map((button) => button.textContent.trim());
    expect(buttons).toEqual(['Make the picture larger']);
  });

  test('may stand on a page twice: each copy has ids of its own and refers to them', async () => {
    await show(example('label-picture'), 'open', { idPrefix: 'one' });
    await show(example('find-on-picture'), 'open', { idPrefix: 'two' });
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)]);
    for (const drawing of document.querySelectorAll('.fig__drawing')) {
      const used = [...drawing.innerHTML.matchAll(/url\(#([^)]+)\)/g)].map(([, id = '']) => id);
      expect(used.length).toBeGreaterThan(0);
      for (const id of used) expect(drawing.querySelector(`#${CSS.escape(id)}`)).not.toBeNull();
    }
  });
});
