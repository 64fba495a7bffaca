import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { editorFiles } from './json-schema';

it('finds the editor schemas up to date (else run npm run schemas)', async () => {
  for (const [path, text] of Object.entries(await editorFiles())) {
    const file = new URL(`../../${path}`, import.meta.url);
    expect(existsSync(file) ? readFileSync(file, 'utf8').replaceAll('\r\n', '\n') : '', path).toBe(text);
  }
});
