import { cruise, type ICruiseResult } from 'dependency-cruiser';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

/** The rules of the house (src/README.md) that a machine can hold. Imports are checked by dependency-cruiser. */

const root = fileURLToPath(new URL('..', import.meta.url));
const config = createRequire(import.meta.url)('./architecture.cruiser.cjs') as {
  forbidden: { name: string }[];
  options: object;
};

function files(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'));
}

const text = (file: string): string => readFileSync(join(root, file), 'utf8');
const lines = (file: string): number => text(file).trimEnd().split('\n').length;
const over = (limit: number, list: string[]): string[] =>
  list.filter((file) => lines(file) > limit).map((file) => `${file}: ${lines(file)} lines, about ${limit} wanted`);

const source = [...files('src'), ...files('scorm')];
const components = source.filter((file) => file.endsWith('.svelte'));
const machines = source.filter((file) => file.endsWith('.machine.ts'));
const modules = source.filter((file) => file.endsWith('.ts') && !file.includes('.test.') && !machines.includes(file));

describe('imports', () => {
  it('keep to the picture: every rule of tests/architecture.cruiser.cjs holds', async () => {
    const { output } = await cruise(['src', 'scorm', 'tests'], {
      ...config.options,
      baseDir: root,
      validate: true,
      ruleSet: { forbidden: config.forbidden as never },
    });
    const { summary } = output as ICruiseResult;
    expect(summary.totalCruised).toBeGreaterThan(100);
    expect(summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)).toEqual([]);
  }, 60_000);
});

describe('rooms', () => {
  it('hold one idea: components, machines and modules keep within their length', () => {
    expect([...over(165, components), ...over(265, machines), ...over(225, modules)]).toEqual([]);
  });

  it('of content hold no code', () => {
    const allowed = /\.(md|yaml|svg)$/;
    expect([...files('lessons'), ...files('quizzes')].filter((file) => !allowed.test(file))).toEqual([]);
  });

  it('at the top level are those of the design', () => {
    const allowed =
      /^(src|lessons|quizzes|scorm|tests|docs|package\.json|package-lock\.json|tsconfig\.json|vite\.config\.ts|README\.md|LICENSE|CHANGELOG\.md|CONTRIBUTING\.md|\..+|node_modules|dist|test-results)$/;
    expect(readdirSync(root).filter((name) => !allowed.test(name))).toEqual([]);
  });

  it('have no drawer for odds and ends', () => {
    expect(source.filter((file) => /\/(utils?|helpers?|misc|common)(\/|\.)/.test(file))).toEqual([]);
  });
});

describe('the content security policy', () => {
  it('lets compiled HTML in through one component only', () => {
    expect(components.filter((file) => text(file).includes('{@html'))).toEqual(['src/ui/CompiledHtml.svelte']);
  });

  it('finds no style attribute in a component: a strict style-src drops them', () => {
    expect(components.filter((file) => /\sstyle="/.test(text(file)))).toEqual([]);
  });

  it('finds no script, style or foreign reference in a drawing', () => {
    const drawings = files('lessons').filter((file) => file.endsWith('.svg'));
    expect(drawings.length).toBeGreaterThan(0);
    const unsafe = /<script|<style|\sstyle=|\son\w+=|href="(?!#)|url\((?!#)|<foreignObject|<image/i;
    expect(drawings.filter((file) => unsafe.test(text(file)))).toEqual([]);
  });
});
