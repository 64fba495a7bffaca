import { svelte } from '@sveltejs/vite-plugin-svelte';
import { playwright } from '@vitest/browser-playwright';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { content } from './src/content/vite-plugin';
import { purgeStyles } from './src/ui/styles/purge';
import { chromiumArgs, findChromium } from './tests/browsers';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

type Modules = { getModuleInfo: (id: string) => { isEntry: boolean; importers: string[] } | null };

/** Whether a module is needed before anything is chosen: reached from the page without a dynamic import. */
function isFirstLoad(id: string, modules: Modules, seen = new Set<string>()): boolean {
  if (seen.has(id)) return false;
  seen.add(id);
  const info = modules.getModuleInfo(id);
  return info !== null && (info.isEntry || info.importers.some((importer) => isFirstLoad(importer, modules, seen)));
}

/**
 * Few requests beat small ones over a hospital's network: one chunk for the first load, one for everything that studying
 * needs, and one for each lesson, each bank and each other tracker, as they are imported.
 */
function chunkOf(id: string, modules: Modules): string | null {
  // What all trackers share comes at once; which of them is needed depends on the edition.
  const isShared = id.startsWith(here('./scorm')) && !/(scorm12|scorm2004|standalone)\.ts$/.test(id);
  if (isShared || isFirstLoad(id, modules)) return 'core';
  return id.startsWith(here('./src')) ? 'study' : null;
}

export default defineConfig(async () => ({
  root: here('./src'),
  base: './',
  publicDir: false as const,
  plugins: [content(here('.')), svelte({ compilerOptions: { discloseVersion: false } }), purgeStyles(here('.'))],
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
    projects: [
      {
        extends: true as const,
        test: {
          name: 'unit',
          root: here('.'),
          environment: 'node',
          // Property tests and walks are long on a busy machine; none waits for a clock.
          testTimeout: 60_000,
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
