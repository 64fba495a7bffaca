import type { ShortTextItem } from '../../../course/item';
import type { Kind, Mark } from '../../kind';
import { pointsOf, textFrom } from '../../text-bits';
import { judge, type Gap } from './judge';
import { filled } from './sentence';

type Response = Record<string, string>;

/** Gap from gap in saved text: nothing that a field of one line can hold. */
const between = '\n';

const gapIds = ({ gaps }: ShortTextItem): string[] => gaps.map(({ id }) => id).sort();

const right = ({ gaps }: ShortTextItem): Response => Object.fromEntries(gaps.map(({ id, answer }) => [id, answer]));

function mark({ gaps }: ShortTextItem, response: Response): Mark {
  const parts: Mark['parts'] = {};
  for (const gap of gaps) parts[gap.id] = judge(gap, response[gap.id] ?? '').part;
  const score = Object.values(parts).filter((part) => part === 'right').length / gaps.length;
  return { score, result: score === 1 ? 'right' : score === 0 ? 'wrong' : 'partly', parts };
}

function problem(item: ShortTextItem, response: Response): string | null {
  const left = Object.values(mark(item, response).parts).filter((part) => part === 'missed').length;
  if (left === 0) return null;
  if (item.gaps.length === 1) return 'Write your answer';
  return `Fill in each gap: ${left} ${left === 1 ? 'is' : 'are'} left`;
}

/** The gap within its sentence, without a full stop at the end. */
function inSentence(gap: Gap, typed: string): string {
  if (gap.before === '' && gap.after === '') return typed || 'No answer';
  return filled(gap, typed === '' ? '(no answer)' : `“${typed}”`).replace(/\.$/, '');
}

function describe({ gaps }: ShortTextItem, response: Response): string {
  return gaps.map((gap) => inSentence(gap, (response[gap.id] ?? '').trim())).join('; ');
}

const encode = (item: ShortTextItem, response: Response): number[] =>
  pointsOf(
    gapIds(item)
      .map((id) => response[id] ?? '')
      .join(between),
  );

function decode(item: ShortTextItem, numbers: number[]): Response {
  const ids = gapIds(item);
  const texts = (textFrom(numbers) ?? '').split(between);
  if (texts.length !== ids.length) return {};
  return Object.fromEntries(ids.map((id, i) => [id, texts[i] ?? '']).filter(([, typed]) => typed !== ''));
}

/** Gaps to fill with a few words each. Saved as they were typed, by gap id. */
export const shortText: Kind<'short-text'> = {
  name: 'short-text',
  empty: () => ({}),
  problem,
  mark,
  right,
  describe,
  shown: () => [],
  widths: () => 'text',
  encode,
  decode,
  interaction: (item, response) => ({
    type: 'fill-in',
    response: item.gaps.map(({ id }) => (response[id] ?? '').trim()),
    pattern: item.gaps.map(({ answer }) => answer),
  }),
};
