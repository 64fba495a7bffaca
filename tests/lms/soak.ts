/**
 * `npm run soak`: all random walks (`-- --runs 500` for fewer, `-- --seed 7` for others), over every profile and with browser storage
 * that is refused or full. Says the seed; a failing walk is shown as short as it can be made, with the path that `fc.assert` takes.
 */
import fc from 'fast-check';
import { parseArgs } from 'node:util';
import { deeds } from './deeds';
import { profileNames, profiles, type Profile } from './profiles';
import { Walk } from './walk';

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '20000' }, seed: { type: 'string', default: '20261121' } },
});
const seed = Number(values.seed);

interface Terrain {
  name: string;
  profile: Profile;
  storage: 'works' | 'refused' | 'full';
}
const terrains: Terrain[] = [
  ...profileNames.map((name) => ({ name, profile: profiles[name], storage: 'works' as const })),
  { name: 'moodle, storage refused', profile: profiles.moodle, storage: 'refused' },
  { name: 'strict-2004, storage full', profile: profiles['strict-2004'], storage: 'full' },
];
const each = Math.ceil(Number(values.runs) / terrains.length);

async function go({ name, profile, storage }: Terrain): Promise<boolean> {
  const started = performance.now();
  const result = await fc.check(
    fc.asyncProperty(deeds, async (all) => {
      const walk = new Walk(profile, storage);
      for (const next of all) await walk.act(next);
      await walk.end();
    }),
    { seed, numRuns: each },
  );
  const seconds = Math.round((performance.now() - started) / 1000);
  console.log(`${result.failed ? 'FAILED' : 'ok'}  ${name}: ${result.numRuns} walks, ${seconds} s`);
  if (result.failed) console.log(`${fc.defaultReportMessage(result)}\n${String(result.errorInstance)}`);
  return !result.failed;
}

async function main(): Promise<void> {
  // XState warns, in development, of each event to an actor that has ended.
  console.warn = () => undefined;
  console.log(`seed ${seed}`);
  let violations = 0;
  for (const terrain of terrains) violations += (await go(terrain)) ? 0 : 1;
  console.log(`${each * terrains.length} walks, ${violations} with a violation`);
  process.exitCode = violations === 0 ? 0 : 1;
}

void main();
