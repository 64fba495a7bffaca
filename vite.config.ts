import { svelte } from '@sveltejs/vite-plugin-svelte';
import { playwright } from '@vitest/browser-playwright';
import { fileURLToPath } from 'node:url';
import { minify } from 'terser';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { content } from './src/content/vite-plugin';
import { purgeStyles } from './src/ui/styles/purge';
import { chromiumArgs, findChromium } from './tests/browsers';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

type Modules = { getModuleInfo: (id: string) => { isEntry: boolean; importers: string[] } | null };

/**
 * Parts of Svelte that only pages after the first use. Its index imports every part, which tells nothing; were one needed after all, the
 * first load would import the chunk of studying, and the budgets say so.
 */
const lazyParts =
  /\/svelte\/src\/internal\/client\/dom\/(blocks\/(html|key)|elements\/(bindings\/(select|size|this)|attachments|misc|style))\.js$/;

/** Whether a module is needed before anything is chosen: reached from the page without a dynamic import. */
function isFirstLoad(id: string, modules: Modules, seen = new Set<string>()): boolean {
  if (seen.has(id)) return false;
  seen.add(id);
  const info = modules.getModuleInfo(id);
  return info !== null && (info.isEntry || info.importers.some((importer) => isFirstLoad(importer, modules, seen)));
}

/**
 * A chunk is asked for without Vite's preloading, which has nothing to do here: there is one stylesheet, and no chunk imports
 * one that is not loaded already. Vite wraps each import() all the same, and lessons have many: what it wrapped is called at once
 * instead, which leaves the import() alone. 2.5 kB less at first load, 0.1 kB compressed.
 */
const plainImports: Plugin = {
  name: 'plain-imports',
  enforce: 'pre',
  load: (id) => (id.includes('vite/preload-helper') ? 'export const __vitePreload = (load) => load();' : undefined),
  renderChunk(code) {
    const plain = code
      .replaceAll('__vitePreload(', '(')
      .replaceAll(/,\s*__VITE_PRELOAD__,\s*import\.meta\.url\s*\)/g, ')()');
    if (plain.includes('__VITE_PRELOAD__')) {
      this.error('Vite has changed how it wraps import(): see what it writes now, and change vite.config.ts with it');
    }
    return { code: plain, map: null };
  },
};

/**
 * No page is made on a server, so nothing is ever hydrated. Svelte guards all code for it by one variable, meant to be shaken out; as
 * a constant it is: 1.4 kB less at first load, compressed.
 */
const neverHydrates: Plugin = {
  name: 'never-hydrates',
  apply: 'build',
  transform(code, id) {
    if (!id.endsWith('/svelte/src/internal/client/dom/hydration.js')) return undefined;
    const constant = code.replace('export let hydrating = false;', 'export const hydrating = false;');
    const unset = constant.replace('\thydrating = value;\n', '');
    if (constant === code || unset === constant) {
      this.error(
        'Svelte has changed: see in its hydration.js how hydrating is told now, and change vite.config.ts with it',
      );
    }
    return { code: unset, map: null };
  },
};

/**
 * Terser finds another 900 bytes (compressed) in a first load that is minified already. Names stay as they are, and so does the order
 * of comparisons: `x === 1` written the other way round is no shorter, and less like the rest.
 */
const minifiedAgain: Plugin = {
  name: 'minified-again',
  async generateBundle(_, bundle) {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type !== 'chunk' || !chunk.isEntry) continue;
      const { code } = await minify(chunk.code, {
        module: true,
        compress: { ecma: 2020, passes: 3, lhs_constants: false },
        mangle: false,
      });
      chunk.code = code ?? chunk.code;
    }
  },
};

/**
 * Few requests beat small ones over a hospital's network: one chunk for the first load, one for everything that studying
 * needs, and one for each lesson, each bank, the view of each question kind, the NEWS2 trainer and each other tracker, as they
 * are imported.
 */
function chunkOf(id: string, modules: Modules): string | null {
  // What all trackers share comes at once. Which of them is needed depends on the edition, and what reports answers comes later.
  const isShared =
    id.startsWith(here('./scorm')) &&
    !/\/(scorm12|scorm2004|standalone|reports\w*|answers\w*|interactions|objectives|text)\.ts$/.test(id);
  if (lazyParts.test(id)) return 'study';
  if (isShared || isFirstLoad(id, modules)) return 'core';
  if (/\/question\/kinds\/[a-z-]+\/\w+\.svelte$|\/src\/news2\//.test(id)) return null;
  // Comes before the first page where a package's settings say something: by itself, so that this page waits for little.
  if (/\/src\/(settings\/|course\/(part|shares)\.ts)/.test(id)) return null;
  return id.startsWith(here('./src')) ? 'study' : null;
}

export default defineConfig(async () => ({
  root: here('./src'),
  base: './',
  publicDir: false as const,
  plugins: [
    plainImports,
    content(here('.')),
    svelte({ compilerOptions: { discloseVersion: false } }),
    purgeStyles(here('.')),
    neverHydrates,
    minifiedAgain,
  ],
  build: {
    outDir: here('./dist/app'),
    emptyOutDir: true,
    // Supported browsers: Edge and Chrome of the last two years, Safari 16.4 or newer, Firefox ESR.
    target: ['chrome111', 'edge111', 'safari16.4', 'firefox115'],
    modulePreload: false as const,
    // One sheet: without it Vite adds a loader for those of lazy chunks.
    cssCodeSplit: false,
    assetsInlineLimit: 0,
    license: { fileName: 'licences.txt' },
    rolldownOptions: {
      // Neither library says so in its package.json: a module of theirs that nothing uses (custom elements, say) can go.
      treeshake: { moduleSideEffects: (id: string) => !/node_modules\/(svelte|xstate)\/(?!.*flags)/.test(id) },
      output: {
        entryFileNames: 'app-[hash].js',
        codeSplitting: { groups: [{ name: chunkOf }] },
        chunkFileNames: ({ name }: { name: string }) => `${name.toLowerCase()}-[hash].js`,
        assetFileNames: '[name]-[hash][extname]',
        // Lower-case names only: some content servers are case-sensitive where others are not.
        hashCharacters: 'base36' as const,
      },
    },
  },
  css: { preprocessorOptions: { scss: { loadPaths: [here('./node_modules')], quietDeps: true } } },
  test: {
    // Also where there are only two cores.
    maxWorkers: 2,
    projects: [
      {
        extends: true as const,
        test: {
          name: 'unit',
          root: here('.'),
          environment: 'node',
          // Property tests and walks are long on a busy machine; none waits for a clock.
          testTimeout: 60_000,
          // Files share what they import: a third of the time.
          isolate: false,
          restoreMocks: true,
          unstubGlobals: true,
          include: ['src/**/*.test.ts', 'scorm/**/*.test.ts', 'tests/**/*.test.ts'],
          exclude: ['**/*.browser.test.ts', 'tests/{accessibility,e2e,package}/**', '**/node_modules/**'],
        },
      },
      {
        extends: true as const,
        test: {
          name: 'package',
          root: here('.'),
          environment: 'node',
          include: ['tests/package/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 240_000,
        },
      },
      {
        extends: true as const,
        optimizeDeps: { include: ['axe-core', 'xstate', 'vitest-browser-svelte'] },
        test: {
          name: 'browser',
          root: here('.'),
          include: ['src/**/*.browser.test.ts'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: process.env.VITEST
                ? { executablePath: await findChromium(), args: chromiumArgs }
                : { args: chromiumArgs },
            }),
            instances: [{ browser: 'chromium' as const }],
          },
        },
      },
    ],
  },
}));
