import { gzipSync, strToU8 } from 'fflate';
import { join, sep } from 'node:path';
import type { Plugin } from 'vite';
import type { StepTitles } from '../course/course';
import type { Reviews } from '../course/sign-off';
import type { Figure } from '../course/figure';
import { chosenContent, type Choice } from './choice';
import { compileContent, type Content } from './compile';
import { ContentErrors } from './content-error';
import { versionsOf } from './sign-off';

const prefix = 'virtual:';
/** Begins with Rollup's sign for a module that is no file; what follows the slash names the chunk. */
const resolved = '\0content/';

const servedName = 'served-content';

/** How a build wants the content: which lessons, and whether in one piece, where nothing is loaded later and size counts. */
interface Served {
  choice: Choice;
  isPacked: boolean;
}

/** Tells `content` what to serve: for a build whose configuration has that plugin already. */
export const servedContent = (served: Served): Plugin => ({ name: servedName, api: served });

/**
 * Serves the compiled content as modules: `virtual:course`, and a module of its own for each lesson and bank, so that the
 * first load carries neither. In a build, content errors stop it; in `npm run dev` they show in the page.
 * @param root the project's root, above `lessons/` and `quizzes/`
 */
export function content(root: string): Plugin {
  const folders = ['lessons', 'quizzes'].map((folder) => join(root, folder));
  const isContent = (file: string): boolean => folders.some((folder) => file.startsWith(folder + sep));
  let compiled: Content | undefined;
  const compile = (): Content => {
    compiled ??= compileContent(root);
    if (compiled.errors.length > 0) throw overlayError(compiled, root);
    return chosenContent(compiled, served.choice);
  };
  let served: Served = { choice: {}, isPacked: false };
  let building = false;

  return {
    name: 'course-content',
    configResolved(config) {
      building = config.command === 'build';
      served = config.plugins.flatMap(({ name, api }) => (name === servedName ? (api as Served) : []))[0] ?? served;
    },
    buildStart() {
      compiled = undefined;
      if (building) compile();
    },
    resolveId(id) {
      return /^virtual:(course$|step-titles$|changes$|reviews$|versions$|held-back$|lesson\/|bank\/|explorer\/)/.test(
        id,
      )
        ? resolved + id.slice(prefix.length).replace('/', '-')
        : undefined;
    },
    load(id) {
      if (!id.startsWith(resolved)) return undefined;
      const unpacker = served.isPacked ? join(root, 'src/course/packed.ts') : null;
      return moduleFor(id.slice(resolved.length), compile, unpacker);
    },
    configureServer(server) {
      server.watcher.add(folders);
      server.watcher.on('all', (_event, file) => {
        if (!isContent(file)) return;
        compiled = undefined;
        for (const environment of Object.values(server.environments)) {
          for (const module of environment.moduleGraph.idToModuleMap.values()) {
            if (module.id?.startsWith(resolved)) environment.moduleGraph.invalidateModule(module);
          }
        }
        server.environments.client.hot.send({ type: 'full-reload' });
      });
    },
  };
}

/**
 * The source of a module, or undefined when it is not one of these.
 * @param unpacker path of the module that reads packed data, where lessons and banks are to be packed
 */
export function moduleFor(name: string, compile: () => Content, unpacker: string | null = null): string | undefined {
  const [, kind, id = ''] =
    /^(course|step-titles|changes|reviews|versions|held-back|lesson|bank|explorer)(?:-(.*))?$/.exec(name) ?? [];
  switch (kind) {
    case 'course':
      return courseModule(compile());
    case 'step-titles':
      return dataModule(stepTitles(compile()));
    case 'changes':
      return dataModule(compile().changes);
    case 'reviews':
      return dataModule(reviews(compile()));
    case 'versions':
      return dataModule(versionsOf(compile()));
    case 'held-back':
      return dataModule(heldBack(compile()));
    case 'lesson':
      return dataModule(compile().lessons[id], unpacker);
    case 'bank':
      return dataModule(compile().banks[id], unpacker);
    case 'explorer':
      return dataModule(compile().explorers[id], unpacker);
    default:
      return undefined;
  }
}

function stepTitles({ lessons }: Content): StepTitles {
  return Object.fromEntries(
    Object.values(lessons).map(({ id, steps }) => [id, Object.fromEntries(steps.map((step) => [step.id, step.title]))]),
  );
}

function reviews({ lessons }: Content): Reviews {
  return Object.fromEntries(
    Object.values(lessons).map(({ id, reviewDue, awaitingSignOff, signOffs }) => [
      id,
      { reviewDue, awaitingSignOff: awaitingSignOff.length, signOffs },
    ]),
  );
}

function heldBack({ banks }: Content): Record<string, number> {
  return Object.fromEntries(Object.values(banks).map(({ lesson, items }) => [lesson, items.length]));
}

function courseModule({ course }: Content): string {
  const loaders = (kind: 'lesson' | 'bank' | 'explorer', of: readonly { id: string }[] = course.lessons): string =>
    of.map(({ id }) => `${JSON.stringify(id)}: () => import('virtual:${kind}/${id}')`).join(',\n');
  return [
    `export default ${JSON.stringify(course)};`,
    `export const loadLesson = {${loaders('lesson')}};`,
    `export const loadBank = {${loaders('bank')}};`,
    `export const loadExplorer = {${loaders(
      'explorer',
      course.units.filter(({ explorer }) => explorer),
    )}};`,
    `export const loadStepTitles = () => import('virtual:step-titles');`,
    `export const loadChanges = () => import('virtual:changes');`,
    `export const loadReviews = () => import('virtual:reviews');`,
  ].join('\n');
}

/**
 * A lesson or a bank as a module. A figure that a step shows and questions ask about stands in it once and is put in its
 * places when the module runs. Packed, its default export is a promise, which who imports it waits for anyway.
 */
function dataModule(data: object | undefined, unpacker: string | null = null): string | undefined {
  if (data === undefined) return undefined;
  const places = figurePlaces(data, 'data');
  const figures = Object.fromEntries(places.map(({ figure }) => [figure.id, figure]));
  const rest = JSON.stringify(data, (key, value: unknown) => (key === 'figure' && isFigure(value) ? undefined : value));
  const placed = places.map(({ path, figure }) => `${path}.figure = figures[${JSON.stringify(figure.id)}];`);
  if (unpacker !== null) {
    return [
      `import { unpacked } from ${JSON.stringify(unpacker)};`,
      `const read = ({ data, figures }) => { ${placed.join(' ')} return data; };`,
      `export default unpacked('${packed(`{"data":${rest},"figures":${JSON.stringify(figures)}}`)}').then(read);`,
    ].join('\n');
  }
  return [
    `const data = ${parsed(rest)};`,
    ...(places.length > 0 ? [`const figures = ${parsed(JSON.stringify(figures))};`] : []),
    ...placed,
    'export default data;',
  ].join('\n');
}

/** Text that JSON.parse reads is parsed about twice as fast as an object literal of the same size. */
function parsed(json: string): string {
  return `JSON.parse('${json.replaceAll(/[\\']/g, '\\$&').replaceAll('</', '<\\/')}')`;
}

/** What `course/packed.ts` reads. The same bytes for the same text, whenever it is built. */
const packed = (json: string): string =>
  Buffer.from(gzipSync(strToU8(json), { level: 9, mtime: 0 })).toString('base64');

function isFigure(value: unknown): value is Figure {
  return typeof value === 'object' && value !== null && 'svg' in value;
}

/** The owners of figures below a value: how a script names each of them, and its figure. */
function figurePlaces(value: object, path: string): { path: string; figure: Figure }[] {
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) => {
    if (key === 'figure' && isFigure(inner)) return [{ path, figure: inner }];
    return typeof inner === 'object' && inner !== null ? figurePlaces(inner, `${path}[${JSON.stringify(key)}]`) : [];
  });
}

/** All errors in one, with the place of the first for the editor link of the page. */
function overlayError({ errors }: Content, root: string): Error {
  const [first] = errors;
  return Object.assign(new ContentErrors(errors), {
    stack: '',
    ...(first && { id: join(root, first.file), loc: { file: join(root, first.file), line: first.line, column: 0 } }),
  });
}
