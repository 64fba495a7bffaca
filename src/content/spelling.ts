import { lint } from 'cspell';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ContentError } from './content-error';

const wordList = 'src/content/words.txt';

/**
 * Checks files against British English and the project's own words (src/content/words.txt, one a line).
 * @param files paths from the project's root
 */
export async function checkSpelling(root: string, files: string[]): Promise<ContentError[]> {
  const found: ContentError[] = [];
  const own = readFileSync(join(root, wordList), 'utf8')
    .split(/\r?\n/)
    .filter((word) => word !== '' && !word.startsWith('#'));
  const settings = {
    language: 'en-GB',
    dictionaries: ['en-gb-mit', '!en_us', '!companies', '!softwareTerms', '!filetypes', '!npm', '!html', '!cpp'],
    words: own,
    ignoreRegExpList: [
      '/^\\s*(?:- \\{ )?(?:id|of|file|to|step|start|lesson|swatch): [\\w-]+/gm',
      '/\\{[#\\w= -]+\\}/g',
      '/\\]\\(#[^)]*\\)/g',
      '/^:::[a-z]+/gm',
    ],
  };
  await lint(
    files.map((file) => join(root, file)),
    {
      root,
      config: { url: pathToFileURL(join(root, 'cspell.json')), settings },
      configSearch: false,
      cache: false,
      gitignore: false,
      mustFindFiles: false,
    },
    {
      issue: ({ text, row, uri = '', suggestionsEx = [] }) => {
        const file = decodeURIComponent(new URL(uri).pathname).slice(root.length + 1);
        const suggestions = suggestionsEx.slice(0, 3).map(({ word }) => word);
        const help =
          suggestions.length > 0 ? `perhaps ${suggestions.join(', ')}` : `if it is right, add it to ${wordList}`;
        found.push(
          new ContentError({ file, line: row, field: 'spelling' }, `“${text}” is not in the dictionary; ${help}`),
        );
      },
    },
  );
  return found.filter(
    ({ file, problem }, index) =>
      found.findIndex((each) => each.file === file && same(each.problem, problem)) === index,
  );
}

function same(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
