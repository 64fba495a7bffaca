import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../../ui/styles/site.scss';
import { find } from '../../question-driver';
import { example, show, stopShown, text, verdict } from '../../show-question.fixture';
import { loadViews } from '../views';

const news = example('score-table');
const balance = example('score-table', 3);

beforeAll(() => loadViews([news]));
beforeEach(() => page.viewport(1024, 900));
afterEach(stopShown);

const line = (name: string) => page.getByRole('row', { name });
const total = () => find<HTMLInputElement>('tfoot input');
/** As it is seen and heard: what the code breaks or doubles of spaces does not count. */
const said = (selector: string) => find(selector).innerText.trim();
const check = () => userEvent.click(find('button[type="submit"]'));
const error = () => text('.q__error').replace(/^Error:\s*/, '');

test.each([320, 1024])('it is a table for assistive technology at %i px, with rows of headed cells', async (width) => {
  await page.viewport(width, 900);
  await show(news);
  await expect.element(page.getByRole('table', { name: /^Observations at 14:00\./ })).toBeVisible();
  expect(
    page
      .getByRole('columnheader')
      .elements()
      .map((cell) => cell.textContent),
  ).toEqual(['Measure', 'Reading', 'Score']);
  expect(
    page
      .getByRole('rowheader')
      .elements()
      .map((cell) => cell.textContent.trim()),
  ).toEqual([
    'Respiration rate',
    'SpO2 on scale 1',
    'Air or oxygen',
    'Systolic blood pressure',
    'Pulse',
    'Consciousness',
    'Temperature',
    'Total NEWS2 score',
  ]);
  await expect.element(line('Pulse').getByRole('cell', { name: '104 a minute' })).toBeVisible();
  const list = page.getByRole('combobox', { name: 'Pulse, 104 a minute, Score', exact: true });
  expect([...(list.element() as HTMLSelectElement).options].map(({ value }) => value)).toEqual([
    '',
    '0',
    '1',
    '2',
    '3',
  ]);
  await expect
    .element(page.getByRole('group', { name: 'What do you do?' }).getByRole('radio').first())
    .toBeInTheDocument();
});

test('on a narrow screen the answer stands beneath what it is for', async () => {
  const place = (selector: string) => find(selector).getBoundingClientRect();
  await show(news);
  expect(place('.scored__answer').top).toBeLessThan(place('.scored__what').bottom);
  await page.viewport(320, 900);
  expect(place('.scored__answer').top).toBeGreaterThanOrEqual(place('.scored__what').bottom);
});

test('what was typed stands as typed, and the field keeps the focus while answers come and go', async () => {
  await show(balance);
  const [first] = document.querySelectorAll<HTMLInputElement>('.scored input');
  if (!first) throw new Error('No field');
  await userEvent.click(first);
  await userEvent.keyboard('450 mL');
  expect(document.activeElement).toBe(first);
  expect(first.value).toBe('450 mL');
  await userEvent.clear(first);
  expect(document.activeElement).toBe(first);
  expect(first.id).toBe(`q-${balance.id}-first`);
});

test('what is not a whole number is named and its field focused, first of all that is open', async () => {
  await show(balance);
  for (const [i, amount] of ['450', '500', '-200', '650', '300'].entries()) {
    await userEvent.fill(document.querySelectorAll('.scored input')[i] as HTMLInputElement, amount);
  }
  await check();
  expect(error()).toBe('Write “Out: urine” without a minus: the total takes it away');
  expect(document.activeElement).toBe(document.querySelectorAll('.scored input')[2]);
  await userEvent.fill(document.activeElement as HTMLInputElement, '200');
  expect(document.querySelector('.q__error')).toBeNull();
  await userEvent.fill(total(), 'minus 200');
  await check();
  expect(error()).toBe('Write the total as a whole number, such as 250 or −250');
  expect(document.activeElement).toBe(total());
  expect(total().getAttribute('aria-describedby')).toBe(`q-${balance.id}-error`);
  await userEvent.fill(total(), '−200');
  await check();
  expect(error()).toBe('Still to answer: the decision');
  expect(document.activeElement?.matches('.opt input')).toBe(true);
  await userEvent.click(find('.opt input[value="b"]'));
  await check();
  expect(verdict()).toBe('Right.');
});

test('a phone offers its number pad, but not for a balance, which may need a minus', async () => {
  await show(balance);
  const modes = [...document.querySelectorAll<HTMLInputElement>('.scored input')].map(({ inputMode }) => inputMode);
  expect(modes).toEqual(['decimal', 'decimal', 'decimal', 'decimal', 'decimal', 'text']);
});

test('while tries are left each row says right or not, without its score, and a right sum of wrong scores is told', async () => {
  await show(news, 'wrong, tries left');
  expect(said('tbody tr:nth-child(1) .part-why')).toBe('Not right.');
  expect(said('tbody tr:nth-child(2) .part-why')).toBe('Right.');
  expect(said('tfoot .part-why')).toBe(
    'Not right. Your sum is right for the scores that you gave: 0 + 1 + 0 + 0 + 1 + 0 + 1 = 3.',
  );
  const list = find<HTMLSelectElement>('tbody tr:nth-child(1) select');
  expect(list.getAttribute('aria-describedby')).toBe(find('tbody tr:nth-child(1) .part-why').id);
  expect(page.getByRole('columnheader', { name: 'Marking' }).elements()).toHaveLength(1);
});

test('once the answer is shown each row has what was given, the right score and why, and the sum is written out', async () => {
  await show(news, 'answer shown');
  expect(said('tbody tr:nth-child(1) .scored__answer')).toBe('0');
  expect(said('tbody tr:nth-child(1) .part-why')).toBe('Not right. Right answer: 2. 21 to 24 scores 2.');
  expect(said('tbody tr:nth-child(3) .part-why')).toBe('Right. Breathing air scores 0.');
  expect(said('tfoot .part-why').split('\n')).toEqual([
    'Not right. Your sum is right for the scores that you gave: 0 + 1 + 0 + 0 + 1 + 0 + 1 = 3.',
    'The right sum: 2 + 1 + 0 + 0 + 1 + 0 + 1 = 5.',
    'A total of 5 or 6 is the urgent response threshold.',
  ]);
  expect(document.querySelectorAll('.score-table__decision .opt__why')).toHaveLength(3);
});

test('choosing another score is the next try: the verdicts go, the answers stay', async () => {
  const actor = await show(news, 'wrong, tries left');
  await userEvent.selectOptions(find('tbody select'), '2');
  expect(document.querySelector('.part-why')).toBeNull();
  expect(actor.getSnapshot()).toMatchObject({
    value: 'answering',
    context: { response: { total: '3', decision: 'b' } },
  });
});
