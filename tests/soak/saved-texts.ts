import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { seal, unseal } from '../../src/course/envelope';
import { encode } from '../../src/course/encode-progress';
import { world } from '../../src/course/progress.arbitrary';
import * as learners from '../accessibility/saved';

/** Texts that an LMS may give back as saved progress, from ours to anything at all. */

const golden = new URL('../golden/', import.meta.url);
const goldenTexts = readdirSync(golden)
  .filter((name) => name.endsWith('.json'))
  .flatMap((name) => {
    const { saves } = JSON.parse(readFileSync(new URL(name, golden), 'utf8')) as { saves: { text: string }[] };
    return saves.map(({ text }) => text);
  });

/** Of today's course, of all versions before it, and of courses that are not this one. */
const ours: string[] = [
  ...Object.values(learners).filter((text) => typeof text === 'string'),
  ...goldenTexts,
  ...fc.sample(world, { seed: 7, numRuns: 100 }).map((one) => encode(one.progress, one.course, one.ledgers)),
];

/** What other products and careless LMSs leave there. */
const foreign = [
  '{"spoor":{"completion":"1101","_isCourseComplete":false},"v":"5.4.1"}',
  '2w6z7A8aB9pCqDrEsFtGuHvIwJxKyLzM0^1_ffff0110z1z00001',
  'A1Enone$nP000AA%24AB%24AC%24nB0020',
  'viewed=1,2,3|lastviewed=3|answers#1=2,4#|state=%5B%22a%22%5D',
  'eyJ2ZXJzaW9uIjoxLCJzbGlkZXMiOlsxLDIsM119',
  '<?xml version="1.0"?><state/>',
  'ÿþ1\u00000\u0000',
  ...['null', 'undefined', 'NaN', 'true', '0', '-1', '[]', '{}', ' ', '\0', '~', '1~', '1~~', '1~AAAA~', '~~~~~~~~~~~'],
  ...['A', '~', '1~', '.', ',', '\n', '😀'].map((one) => one.repeat(64_000 / one.length)),
];

const noise = fc.oneof(
  fc.string({ maxLength: 300 }),
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: fc.constantFrom(...'AZaz09-_~.,:'), maxLength: 300 }),
  fc.stringMatching(/^[1-9]~[\w-]{4}~[\w.~:,-]{0,200}$/),
);

const whole = fc.constantFrom(...ours);

const cut = fc.tuple(whole, fc.nat()).map(([text, at]) => text.slice(0, at % text.length));

const edit = fc.record({
  at: fc.nat(),
  length: fc.nat({ max: 12 }),
  by: fc.oneof(fc.string({ unit: fc.constantFrom(...'AQgw9_-~.,:'), maxLength: 12 }), fc.string({ maxLength: 4 })),
});
type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never;
const edited = (text: string, edits: readonly Edit[]): string =>
  edits.reduce((now, { at, length, by }) => {
    const from = at % (now.length + 1);
    return now.slice(0, from) + by + now.slice(from + length);
  }, text);
const edits = fc.array(edit, { minLength: 1, maxLength: 6 });

const changed = fc.tuple(whole, edits).map(([text, some]) => edited(text, some));

/** As if we had written it: only what stands in it is wrong. */
const sealedAgain = fc
  .tuple(whole, edits, fc.constantFrom(1, 1, 1, 2, 17))
  .map(([text, some, format]) => seal(format, edited(unseal(text)?.body ?? '', some)));

/** Two learners' texts run into one. */
const mixed = fc.tuple(whole, whole, fc.nat(), fc.nat()).map(([a, b, x, y]) => {
  const [first, second] = [unseal(a)?.body.split('~') ?? [], unseal(b)?.body.split('~') ?? []];
  return seal(1, [...first.slice(0, x % 9), ...second.slice(y % 9)].join('~'));
});

export const anyText: fc.Arbitrary<string> = fc.oneof(
  { weight: 2, arbitrary: noise },
  { weight: 1, arbitrary: fc.constantFrom(...foreign) },
  { weight: 1, arbitrary: whole },
  { weight: 2, arbitrary: cut },
  { weight: 2, arbitrary: changed },
  { weight: 6, arbitrary: sealedAgain },
  { weight: 3, arbitrary: mixed },
);
