import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { type Files, textBytes } from '../package/files';

/** Bundles the preview LMS's own pages, with scorm-again's run-times in chunks of their own, in memory. */
export async function bundlePages(): Promise<Files> {
  const root = fileURLToPath(new URL('./page', import.meta.url));
  const result = await build({
    root,
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      modulePreload: false,
      chunkSizeWarningLimit: 1000,
      assetsInlineLimit: 0,
      assetsDir: 'lms',
      rolldownOptions: {
        checks: { pluginTimings: false },
        input: ['index', 'play', 'frame'].map((page) => `${root}/${page}.html`),
      },
    },
  });
  const outputs = Array.isArray(result) ? result : 'output' in result ? [result] : [];
  return new Map(
    outputs
      .flatMap(({ output }) => output)
      .map((file) => {
        const content = file.type === 'chunk' ? file.code : file.source;
        return [file.fileName, typeof content === 'string' ? textBytes(content) : content];
      }),
  );
}
