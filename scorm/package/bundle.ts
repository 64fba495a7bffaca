/** Runs Vite: once in small chunks for servers, once in one piece for the file that opens from disk. Nothing is written. */
import { build, type InlineConfig } from 'vite';
import type { Choice } from '../../src/content/choice';
import { servedContent } from '../../src/content/vite-plugin';
import { type Files, textBytes } from './files';
import { licencesName } from './licences';

/** The bundler tells how long plugins took, as a warning; nothing is wrong then. */
const quiet = { checks: { pluginTimings: false } };

/**
 * The built app.
 * @param configFile The project's vite.config.ts.
 * @param shape `chunks`: each lesson in its own file, loaded when opened. `single`: `import()` is inlined, and so are
 * pictures, since a page from disk can load neither; lessons are packed.
 * @param choice The lessons to build in; all without one.
 */
export async function bundle(configFile: string, shape: 'chunks' | 'single', choice: Choice = {}): Promise<Files> {
  const single: InlineConfig['build'] = {
    assetsInlineLimit: Number.MAX_SAFE_INTEGER,
    cssCodeSplit: false,
    modulePreload: false,
    rolldownOptions: { ...quiet, output: { codeSplitting: false } },
  };
  const result = await build({
    configFile,
    configLoader: 'runner',
    base: './',
    mode: 'production',
    logLevel: 'warn',
    plugins: [servedContent({ choice, isPacked: shape === 'single' })],
    build: {
      write: false,
      sourcemap: false,
      license: { fileName: licencesName },
      rolldownOptions: quiet,
      ...(shape === 'single' ? single : {}),
    },
  });
  if (!Array.isArray(result) && !('output' in result)) throw new Error(`${configFile} must not ask for watching`);
  const outputs = Array.isArray(result) ? result : [result];
  return new Map(
    outputs
      .flatMap(({ output }) => output)
      .map((file) => {
        const content = file.type === 'chunk' ? file.code : file.source;
        return [file.fileName, typeof content === 'string' ? textBytes(content) : content];
      }),
  );
}
