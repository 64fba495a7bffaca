import type { MatchItem } from '../../../course/item';
import type { Kind, Mark } from '../../kind';

/** Choice ids in the order of their saved numbers. Four bits hold the first fifteen; authors may use 1 to 9. */
const choiceIds = '0123456789abcde';

function promptIds(item: MatchItem): string[] {
  return item.prompts.map((prompt) => prompt.id).sort();
}

function right(item: MatchItem): Record<string, string> {
  return Object.fromEntries(item.prompts.map(({ id, answer }) => [id, answer]));
}

function mark(item: MatchItem, response: Record<string, string>): Mark {
  const parts: Mark['parts'] = {};
  for (const { id, answer } of item.prompts) {
    const placed = response[id];
    parts[id] = placed === undefined ? 'missed' : placed === answer ? 'right' : 'wrong';
  }
  const rights = Object.values(parts).filter((part) => part === 'right').length;
  const score = rights / item.prompts.length;
  return { score, result: score === 1 ? 'right' : score === 0 ? 'wrong' : 'partly', parts };
}

function problem(item: MatchItem, response: Record<string, string>): string | null {
  const left = item.prompts.filter(({ id }) => response[id] === undefined).length;
  if (left === 0) return null;
  return `Choose an answer for each prompt: ${left} ${left === 1 ? 'is' : 'are'} left`;
}

function describe(item: MatchItem, response: Record<string, string>): string {
  const textOf = (choice: string | undefined) => item.choices.find(({ id }) => id === choice)?.text ?? 'no answer';
  return item.prompts.map(({ id, text }) => `${text}: ${textOf(response[id])}`).join('; ');
}

/** The pairs of a response, by prompt id. */
function pairs(item: MatchItem, response: Record<string, string>): [string, string][] {
  return promptIds(item).flatMap((id): [string, string][] => {
    const choice = response[id];
    return choice === undefined ? [] : [[id, choice]];
  });
}

/** One choice for each prompt. Saved as one number a prompt, by prompt id: 0 none, else the choice. */
export const match: Kind<'match'> = {
  name: 'match',
  empty: () => ({}),
  problem,
  mark,
  right,
  describe,
  widths(item) {
    const most = Math.max(...item.choices.map(({ id }) => choiceIds.indexOf(id) + 1));
    return item.prompts.map(() => 32 - Math.clz32(most));
  },
  encode: (item, response) => promptIds(item).map((id) => choiceIds.indexOf(response[id] ?? ' ') + 1),
  decode(item, numbers) {
    const response: Record<string, string> = {};
    for (const [i, prompt] of promptIds(item).entries()) {
      const number = numbers[i];
      if (number === 0) continue;
      const choice = item.choices.find(({ id }) => choiceIds.indexOf(id) + 1 === number);
      if (!choice) return {};
      response[prompt] = choice.id;
    }
    return response;
  },
  interaction: (item, response) => ({
    type: 'matching',
    response: pairs(item, response),
    pattern: pairs(item, right(item)),
  }),
};
