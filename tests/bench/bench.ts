/**
 * `npm run bench`: builds the packages, opens the SCORM 1.2 one in the preview LMS over a poor line, with and without
 * compression, takes the whole course, draws an assessment, and prints what that took beside what it may take. Needs no internet. Times depend on
 * the machine, so no test asserts them; what is the same everywhere has its budget in tests/package and tests/e2e.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium } from 'playwright';
import { buildAll, type Built } from '../../scorm/package/build';
import { unzip } from '../../scorm/package/check-package';
import { type Standard, standards } from '../../scorm/package/edition';
import { zip } from '../../scorm/package/pack';
import { schemaFiles } from '../../scorm/package/schemas';
import { createPreviewServer } from '../../scorm/preview/server';
import { chromiumArgs, findChromium } from '../browsers';
import { type Calls, total } from '../e2e/calls';
import { Lms } from '../e2e/models/lms';
import { watch } from '../e2e/watch';
import { budgets } from '../package/budgets';
import { weigh } from '../package/first-load';
import { timeDraws } from './draw';
import { line, type Opening, openOnPoorLine } from './first-control';
import { printTable, type Row } from './table';
import { perAnswer, takeCourse } from './whole-course';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** Times are medians of this many openings, each with an empty cache. */
const openings = 5;

async function main(): Promise<void> {
  const began = performance.now();
  const built = await buildAll({ root, outDir: join(root, '.cache/bench') });
  const buildSeconds = (performance.now() - began) / 1000;
  const browser = await chromium.launch({ executablePath: await findChromium(), args: chromiumArgs });
  try {
    const plain = await withLms(built, false, (address) => openOften(browser, address));
    const gzip = await withLms(built, true, (address) => openOften(browser, address));
    printTable(
      `First load, SCORM 1.2, ${line.bitsPerSecond / 1e6} Mbit/s, ${line.latency} ms, processor slowed ${line.slowdown} times`,
      loadRows(built, plain, gzip),
    );
    printTable(
      'What the LMS is asked, SCORM 1.2',
      await withLms(built, false, (address) => callRows(browser, address)),
    );
    printTable('Build', buildRows(built, buildSeconds));
    printTable('Draw of an assessment', drawRows());
  } finally {
    await browser.close();
  }
}

/** A preview LMS with no records, for as long as it is used. */
async function withLms<T>(built: Built, gzip: boolean, use: (address: string) => Promise<T>): Promise<T> {
  const recordsDir = mkdtempSync(join(tmpdir(), 'bench-'));
  const { scorm12, scorm2004 } = built.zips;
  const server = await createPreviewServer({ zip12: scorm12, zip2004: scorm2004, recordsDir, gzip });
  try {
    return await use(await server.listen());
  } finally {
    await server.close();
    rmSync(recordsDir, { recursive: true, force: true });
  }
}

/** The opening with the median time. */
async function openOften(browser: Browser, address: string): Promise<Opening> {
  const all: Opening[] = [];
  for (let n = 0; n < openings; n += 1) all.push(await openOnPoorLine(browser, address));
  const median = all.sort((a, b) => a.seconds - b.seconds)[Math.floor(openings / 2)];
  if (!median) throw new Error('The course was never opened');
  return median;
}

function loadRows(built: Built, plain: Opening, gzip: Opening): Row[] {
  const { files, scripts, all } = weigh(unzip(readFileSync(built.zips.scorm12)), plain.asked);
  return [
    { what: 'requests until the first usable control', figure: files.length, target: budgets.requests, unit: '' },
    { what: 'JavaScript, gzip', figure: scripts.gzip / 1000, target: budgets.scripts.gzip / 1000, unit: 'kB' },
    { what: 'JavaScript, raw', figure: scripts.raw / 1000, target: budgets.scripts.raw / 1000, unit: 'kB' },
    { what: 'all bytes, gzip', figure: all.gzip / 1000, target: budgets.all.gzip / 1000, unit: 'kB' },
    { what: 'all bytes, raw', figure: all.raw / 1000, target: budgets.all.raw / 1000, unit: 'kB' },
    { what: 'over the line with headers, gzip', figure: gzip.received / 1000, unit: 'kB' },
    { what: 'over the line with headers, uncompressed', figure: plain.received / 1000, unit: 'kB' },
    { what: 'first usable control, gzip', figure: gzip.seconds, target: budgets.seconds.gzip, unit: 's' },
    { what: 'first usable control, uncompressed', figure: plain.seconds, target: budgets.seconds.raw, unit: 's' },
  ];
}

async function callRows(browser: Browser, address: string): Promise<Row[]> {
  const context = await browser.newContext();
  const traffic = await watch(context);
  const { atLoad, answers, whole, status, score, suspendData, practised } = await takeCourse(new Lms(context, address));
  await context.close();
  const foreign = traffic.requests.filter((url) => !url.startsWith(`${address}/`));
  const all = perAnswer(answers);
  const commits = perAnswer(answers, ({ Commit }) => Commit);
  return [
    { what: `calls at load (${byKind(atLoad)})`, figure: total(atLoad), target: budgets.callsAtLoad, unit: '' },
    { what: 'commits for an answer, the most', figure: commits.most, target: budgets.commitsPerAnswer, unit: '' },
    { what: 'commits for an answer, mean', figure: commits.mean, unit: '' },
    { what: 'calls for an answer, the most', figure: all.most, unit: '' },
    { what: 'calls for an answer, mean', figure: all.mean, unit: '' },
    { what: `calls, whole course (${byKind(whole)})`, figure: total(whole), unit: '' },
    ...suspendDataRows('all checks and the assessment', suspendData, answers.length),
    ...suspendDataRows('all practice too', practised.suspendData, answers.length + practised.questions),
    { what: `score recorded (status ${status})`, figure: Number(score), unit: '%' },
    { what: 'requests to other hosts', figure: foreign.length, target: budgets.otherHosts, unit: '' },
  ];
}

function suspendDataRows(answered: string, characters: number, questions: number): Row[] {
  return [
    { what: `suspend data, ${answered}: ${questions} questions`, figure: characters, unit: 'characters' },
    {
      what: 'suspend data for each of them, all overhead included',
      figure: characters / questions,
      target: budgets.charactersPerQuestion,
      unit: 'characters',
    },
  ];
}

function buildRows(built: Built, seconds: number): Row[] {
  return [
    { what: 'build of all editions', figure: seconds, unit: 's' },
    ...standards.flatMap((standard) => zipRows(built, standard)),
    {
      what: 'single file',
      figure: readFileSync(built.singleFile).length / 1000,
      target: budgets.singleFile / 1000,
      unit: 'kB',
    },
  ];
}

function drawRows(): Row[] {
  const { items, first, median } = timeDraws();
  return [
    { what: `40 of ${items} items, median`, figure: median, target: budgets.drawMilliseconds, unit: 'ms' },
    { what: 'the first one, the engine still cold', figure: first, unit: 'ms' },
  ];
}

function zipRows(built: Built, standard: Standard): Row[] {
  const whole = readFileSync(built.zips[standard]);
  const schemas = schemaFiles(standard);
  const own = new Map([...unzip(whole)].filter(([path]) => !schemas.has(path)));
  return [
    { what: `${standard} zip`, figure: whole.length / 1000, unit: 'kB' },
    {
      what: `${standard} zip, schema files aside`,
      figure: zip(own).length / 1000,
      target: (budgets.zipPerLesson * [...own.keys()].filter((path) => path.startsWith('lesson-')).length) / 1000,
      unit: 'kB',
    },
  ];
}

const byKind = (calls: Calls): string =>
  Object.entries(calls)
    .filter(([, count]) => count > 0)
    .map(([kind, count]) => `${kind} ${count}`)
    .join(', ');

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
