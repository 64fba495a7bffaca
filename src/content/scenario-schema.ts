/** What authors may write in scenario-<slug>.yaml. */
import { z } from 'zod';
import { identifier, letter, plainText, record } from '../question/schema';
import { minutes } from './schema';

const beat = record({
  who: z.string().trim().meta({ description: 'Empty for narration, “you” for the learner, else a name.' }),
  text: plainText,
});

const scene = record({
  title: plainText,
  time: plainText.optional(),
  story: z.array(beat).min(1),
  question: plainText,
  choices: z
    .array(
      record({
        id: letter,
        text: plainText,
        grade: z.enum(['best', 'acceptable', 'poor']),
        then: z.array(beat).min(1),
        why: plainText,
        to: identifier,
      }),
    )
    .min(2)
    .max(4),
}).transform((written) => ({ type: 'scene' as const, ...written }));

const ending = record({
  ending: z.enum(['best', 'safe', 'harmful']),
  title: plainText,
  story: z.array(beat).min(1),
  debrief: plainText,
}).transform(({ ending: grade, ...written }) => ({ type: 'ending' as const, grade, ...written }));

/** scenario-<slug>.yaml. */
export const scenarioSchema = record({
  id: identifier,
  title: plainText,
  minutes,
  sensitive: z.string().trim().default('').meta({ description: 'One sentence on upsetting matter, or empty.' }),
  setting: plainText,
  people: plainText,
  standard: plainText,
  start: identifier,
  scenes: z.record(identifier, z.union([scene, ending])),
});
