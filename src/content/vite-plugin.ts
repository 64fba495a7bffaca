import { join, sep } from 'node:path';
import type { Plugin } from 'vite';
import { compileContent, type Content } from './compile';
import { ContentErrors } from './content-error';

const prefix = 'virtual:';
/** Begins with Rollup's sign for a module that is no file; what follows the slash names the chunk. */
const resolved = '\0content/';

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
    return compiled;
  };
  let building = false;

  return {
    name: 'course-content',
    configResolved(config) {
      building = config.command === 'build';
    },
    buildStart() {
      compiled = undefined;
      if (building) compile();
    },
    resolveId(id) {
      return /^virtual:(course$|lesson\/|bank\/)/.test(id)
        ? resolved + id.slice(prefix.length).replace('/', '-')
        : undefined;
    },
    load(id) {
      if (!id.startsWith(resolved)) return undefined;
      return moduleFor(id.slice(resolved.length), compile);
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

/** The source of a module, or undefined when it is not one of these. */
export function moduleFor(name: string, compile: () => Content): string | undefined {
  const [, kind, id = ''] = /^(course|lesson|bank)(?:-(.*))?$/.exec(name) ?? [];
  switch (kind) {
    case 'course':
      return courseModule(compile());
    case 'lesson':
      return dataModule(compile().lessons[id]);
    case 'bank':
      return dataModule(compile().banks[id]);
    default:
      return undefined;
  }
}

function courseModule({ course }: Content): string {
  const loaders = (kind: 'lesson' | 'bank'): string =>
    course.lessons
      .map(({ id }) => `${JSON.stringify(id)}: () => import('virtual:${kind}/${id}').then((module) => module.default)`)
      .join(',\n');
  return [
    `export default ${JSON.stringify(course)};`,
    `export const loadLesson = {${loaders('lesson')}};`,
    `export const loadBank = {${loaders('bank')}};`,
  ].join('\n');
}

/** Text that JSON.parse reads is parsed about twice as fast as an object literal of the same size. */
function dataModule(data: unknown): string | undefined {
  if (data === undefined) return undefined;
  const text = JSON.stringify(data).replaceAll(/[\\']/g, '\\$&').replaceAll('</', '<\\/');
  return `export default JSON.parse('${text}');`;
}

/** All errors in one, with the place of the first for the editor link of the page. */
function overlayError({ errors }: Content, root: string): Error {
  const [first] = errors;
  return Object.assign(new ContentErrors(errors), {
    stack: '',
    ...(first && { id: join(root, first.file), loc: { file: join(root, first.file), line: first.line, column: 0 } }),
  });
}
