import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../ui/styles/site.scss';
import { examples } from './examples';
import { loadViews } from './kinds/views';
import { find } from './question-driver';
import { example, show, stopShown, text, verdict } from './show-question.fixture';

vi.setConfig({ testTimeout: 30_000 });

beforeAll(() => loadViews(examples));
beforeEach(() => page.viewport(1024, 900));
afterEach(() => {
  stopShown();
  delete document.documentElement.dataset['theme'];
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

  test.each([
    'single-choice',
    'multiple-choice',
    'match',
    'order',
    'categorise',
    'decision',
    'numeric',
    'short-text',
    'score-table',
    'label-picture',
    'find-on-picture',
  ] as const)('an unanswered %s says what is missing and focuses the control to answer first', async (kind) => {
    const item = example(kind);
    await show(item);
    await userEvent.click(find('button[type="submit"]'));
    const error = find('.nhsuk-error-message');
    expect(document.activeElement?.id).toBe(`q-${item.id}-first`);
    expect(document.activeElement?.getAttribute('aria-describedby')).toContain(error.id);
    expect(find('.q > fieldset').getAttribute('aria-describedby')).toContain(error.id);
  });
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

describe('a decision', () => {
  test('while tries are left only the chosen action is judged', async () => {
    await show(example('decision'));
    await userEvent.click(find('.opt input[value="c"]'));
    await userEvent.click(find('button[type="submit"]'));
    expect(verdict()).toBe('Partly right. 1 try left.');
    expect(text('.opt--partly .opt__why')).toContain('Your choice, acceptable but not the best.');
    expect(document.querySelectorAll('.opt__why')).toHaveLength(1);
  });

  test('once the answer is shown every action has its rank and its reason', async () => {
    await show(example('decision'), 'answer shown');
    expect(text('.opt--missed .opt__why')).toContain('The best choice. You are honest about your competence');
    expect(text('.opt--off .opt__why')).toContain('Poor. Once you accept the task you answer for it.');
    expect(text('.opt--partly .opt__why')).toContain('It is safe, but it leaves Mr Reid waiting');
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

  test('categorise: picked, placed and how many are left', async () => {
    await show(example('categorise'));
    const said = () => text('.q__said');
    const pick = find('.entry__pick[id$="-pick-b"]');
    await userEvent.click(pick);
    expect(said()).toBe('Redress a simple wound to the plan picked. Now choose its group.');
    await userEvent.click(pick);
    expect(said()).toBe('Redress a simple wound to the plan put back.');
    await userEvent.click(pick);
    await userEvent.click(find('[data-place="1"] .drop'));
    expect(said()).toBe('Redress a simple wound to the plan placed: In scope. 1 of 6 placed, 5 left.');
    expect(document.activeElement).toBe(pick);
    expect(text('[data-place="1"]')).toBe('In scope 1 placed');
    await userEvent.selectOptions(find('.entry:has([id$="-pick-b"]) select'), '');
    expect(said()).toBe('Redress a simple wound to the plan taken out of its group. 0 of 6 placed, 6 left.');
  });

  test('categorise: nothing moves when an entry is picked', async () => {
    await page.viewport(320, 800);
    await show(example('categorise'));
    const pick = find('.entry__pick');
    const before = pick.getBoundingClientRect().top;
    await userEvent.click(pick);
    expect(pick.getBoundingClientRect().top).toBe(before);
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

describe('typed answers', () => {
  const field = (at = 0) => find<HTMLInputElement>(`.typed:nth-of-type(${at + 1}) input`);

  test('the browser neither completes nor corrects them, and a phone shows figures for a number', async () => {
    await show(example('numeric'));
    expect(field().inputMode).toBe('decimal');
    await show(example('numeric', 4));
    expect(find<HTMLInputElement>('#q-colder-first').inputMode).toBe('text');
    for (const input of document.querySelectorAll<HTMLInputElement>('.typed input')) {
      expect([input.autocomplete, input.autocapitalize, input.spellcheck, input.enterKeyHint]).toEqual([
        'off',
        'none',
        false,
        'done',
      ]);
      expect(input.maxLength).toBeGreaterThan(0);
    }
  });

  test('the field says its unit, and a gap its sentence', async () => {
    await show(example('numeric'));
    await expect.element(page.getByRole('textbox', { name: 'Your answer in litres a minute' })).toBeVisible();
    await show(example('short-text'));
    await expect
      .element(page.getByRole('textbox', { name: 'At rest, a pulse below 60 a minute is called blank', exact: true }))
      .toBeVisible();
  });

  test('what is no number is kept, with words that say what to write; Enter hands in', async () => {
    const item = example('numeric');
    await show(item);
    await userEvent.type(field(), '5,04{Enter}');
    expect(text('.nhsuk-error-message')).toContain('Use a comma only for thousands, as in 1,000');
    expect(document.activeElement).toBe(field());
    expect(field().value).toBe('5,04');
    await userEvent.clear(field());
    await userEvent.type(field(), '5.04 L{Enter}');
    expect(verdict()).toBe('Right.');
    expect(text('.typed')).toContain('Your answer: 5.04 litres a minute');
  });

  test('a known mistake is named, and typing goes on to the next try', async () => {
    await show(example('numeric'));
    await userEvent.type(field(), '5040{Enter}');
    expect(verdict()).toBe('Not right yet. 1 try left.');
    expect(text('.part-why')).toContain('That is the answer in millilitres.');
    expect(field().getAttribute('aria-describedby')).toBe(find('.part-why').id);
    await userEvent.clear(field());
    expect(document.querySelector('.verdict, .part-why')).toBeNull();
    await userEvent.type(field(), '5{Enter}');
    expect(text('.part-why')).toBe('Right. The exact answer is 5.04 litres a minute.');
  });

  test('each gap keeps what is typed, and the first open one takes the focus', async () => {
    const actor = await show(example('short-text'));
    await userEvent.type(field(0), 'Bradycardya{Enter}');
    expect(text('.nhsuk-error-message')).toContain('Fill in each gap: 1 is left');
    expect(document.activeElement).toBe(field(1));
    await userEvent.keyboard('tachycardia{Enter}');
    expect(verdict()).toBe('Right.');
    expect(text('.typed .part-why')).toContain('Accepted with a slip in the spelling. It is spelt “bradycardia”.');
    expect(actor.getSnapshot().context.response).toEqual({ a: 'Bradycardya', b: 'tachycardia' });
  });
});
