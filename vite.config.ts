import { svelte } from '@sveltejs/vite-plugin-svelte';
import { playwright } from '@vitest/browser-playwright';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { content } from './src/content/vite-plugin';
import { purgeStyles } from './src/ui/styles/purge';
import { chromiumArgs, findChromium } from './tests/browsers';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig(async () => ({
  root: here('./src'),
  base: './',
  publicDir: false as const,
  plugins: [content(here('.')), svelte(), purgeStyles(here('.'))],
  build: {
    outDir: here('./dist/app'),
    emptyOutDir: true,
    // EXPERIENCE: Edge and Chrome of the last two years, Safari 16.4 or newer, Firefox ESR.
    target: ['chrome111', 'edge111', 'safari16.4', 'firefox115'],
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    license: { fileName: 'licences.txt' },
    rolldownOptions: {
      output: {
        entryFileNames: 'app-[hash].js',
        // One chunk for everything that studying needs, loaded with the first activity: few requests beat small ones.
        codeSplitting: {
          groups: [
            {
              name: 'study',
              priority: 1,
              test: /[\\/]src[\\/](lesson|question|quiz|scenario)[\\/]|(Lesson|Scenario|Practice|Assessment|Results)Page/,
            },
            {
              name: 'core',
              priority: 2,
              test: /[\\/](node_modules[\\/](svelte|xstate|esm-env|clsx)|src[\\/](course|ui|tracking))[\\/]/,
            },
          ],
        },
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
          include: ['src/**/*.test.ts', 'scorm/**/*.test.ts', 'tests/**/*.test.ts'],
          exclude: ['**/*.browser.test.ts', 'tests/e2e/**', 'tests/package/**', '**/node_modules/**'],
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
