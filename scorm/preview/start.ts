/** `npm start`: builds the packages unless they are newer than their sources, and opens the preview LMS. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildAll, builtPaths, type Built } from '../package/build';
import { readCourseFacts } from '../package/course-facts';
import { isFresh } from '../package/fresh';
import { compileContent, type Content } from '../../src/content/compile';
import { inWords, type SavedWords } from '../../src/support/saved-words';
import { createPreviewServer, type PreviewServer } from './server';

const root = fileURLToPath(new URL('../..', import.meta.url));
const firstPort = 8080;
const portsToTry = 100;

async function main(): Promise<void> {
  const built = await upToDate();
  const server = await createPreviewServer({
    zip12: built.zips.scorm12,
    zip2004: built.zips.scorm2004,
    recordsDir: join(root, '.cache/preview'),
    gzip: process.argv.includes('--gzip'),
    words: wordsOf(root),
  });
  const address = await listenOnFreePort(server);
  console.log(`\nPreview LMS: ${address}\nStop it with Ctrl+C. Records are kept in .cache/preview.`);
  if (!process.argv.includes('--no-open')) open(address);
}

/** Reads saved progress with today's content, which is compiled once it is asked for. */
function wordsOf(project: string): (text: string) => SavedWords {
  let content: Content | undefined;
  return (text) => {
    content ??= compileContent(project);
    return inWords(text, content.course, content.lessons);
  };
}

/** The packages in `dist/`, built now unless they are newer than their sources. */
async function upToDate(): Promise<Built> {
  const outDir = join(root, 'dist');
  const built = builtPaths(readCourseFacts(root), outDir);
  if (isFresh(root, Object.values(built.zips))) return built;
  console.log('Building the packages …');
  return buildAll({ root, outDir });
}

async function listenOnFreePort(server: PreviewServer): Promise<string> {
  for (let port = firstPort; port < firstPort + portsToTry; port += 1) {
    try {
      return await server.listen(port);
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : '';
      if (code !== 'EADDRINUSE' && code !== 'EACCES') throw error;
    }
  }
  return server.listen(0);
}

/** Asks the desktop to show the page. Where there is none the printed address has to do, so nothing here may fail. */
function open(address: string): void {
  const commands: Partial<Record<NodeJS.Platform, [command: string, ...before: string[]]>> = {
    darwin: ['open'],
    win32: ['cmd', '/c', 'start', ''],
  };
  const [command, ...before] = commands[process.platform] ?? ['xdg-open'];
  const opener = spawn(command, [...before, address], { stdio: 'ignore', detached: true });
  opener.on('error', () => undefined);
  opener.unref();
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
