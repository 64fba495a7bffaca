/**
 * The preview LMS's server. It serves the files of the built zips and the LMS's own pages, all from memory, and keeps
 * records on disk. It answers this computer only, and its own pages only: no CORS, and requests of other origins or for
 * other host names are refused, so that no page on the web can read or write a record.
 */
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { SavedWords } from '../../src/support/saved-words';
import { type Standard, standards } from '../package/edition';
import type { Files } from '../package/files';
import { type Answer, file, json, plain, send } from './answer';
import { loadPackage, type LoadedPackage } from './packages';
import { allWell, areFaults, type Faults, loginPage } from './faults';
import { bundlePages } from './page-bundle';
import { isLearner, isRecord } from './record';
import { type RecordStore, recordStore } from './record-store';

export interface PreviewOptions {
  /** Paths of the built packages. */
  zip12: string;
  zip2004: string;
  /** Where records are kept; made when first needed. */
  recordsDir: string;
  /** Compress text where the browser accepts it. Many LMSs do not, so it is off unless asked for. */
  gzip?: boolean;
  /** Saved progress in words; without it the page shows none. */
  words?: (text: string) => SavedWords;
}

export interface PreviewServer {
  /** Starts on 127.0.0.1; port 0 takes any free one. Resolves to the address, without a slash at the end. */
  listen(port?: number): Promise<string>;
  close(): Promise<void>;
}

const pagePolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; frame-src 'self' http://127.0.0.1:* http://localhost:*; form-action 'self' http://127.0.0.1:* http://localhost:*";

/** More than a full record of 250 interactions needs. */
const largestRecord = 2_000_000;

/** Reads the packages and makes the server; `listen` starts it. Throws an Error when a zip is missing or not a package. */
export async function createPreviewServer(options: PreviewOptions): Promise<PreviewServer> {
  const site: Site = {
    packages: { scorm12: loadPackage(options.zip12), scorm2004: loadPackage(options.zip2004) },
    pages: await bundlePages(),
    records: recordStore(options.recordsDir),
    words: options.words,
    faults: allWell(),
  };

  const server = createServer((request, response) => {
    route(request, site)
      .catch((error: unknown) => plain(500, error instanceof Error ? error.message : 'The server failed'))
      .then((answer) => (answer ? send(request, response, answer, options.gzip ?? false) : response.destroy()))
      .catch(() => response.destroy());
  });

  return {
    listen: (port = 0) => listen(server, port),
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}

interface Site {
  packages: Record<Standard, LoadedPackage>;
  pages: Files;
  records: RecordStore;
  words: PreviewOptions['words'];
  /** For everybody, until the next launch. */
  faults: Faults;
}

const noWords: SavedWords = { state: 'empty', verdict: '', parts: [] };

/** Null where nothing is answered, as when the network is down. */
async function route(request: IncomingMessage, site: Site): Promise<Answer | null> {
  const { packages, pages, records, words, faults } = site;
  if (!fromHere(request)) return plain(403, 'This server answers its own pages only');
  const path = readPath(request.url ?? '/');
  if (path === null) return plain(400, 'The address cannot be read');
  const [first = '', second = '', ...rest] = path.split('/').slice(1);

  if (first === 'api' && second === 'record') return recordRoute(request, records, rest);
  if (path === '/api/words' && request.method === 'POST') {
    const text = await readText(request);
    return json(words?.(text) ?? noWords);
  }
  if (path === '/api/faults' && request.method === 'PUT') {
    const sent = await readJson(request);
    if (!areFaults(sent)) return plain(400, 'The body does not say what is to go wrong');
    site.faults = sent;
    return json(true);
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') return plain(405, 'Only GET', { allow: 'GET, HEAD' });
  if (first === 'api' && second === 'packages') return json(summaries(packages));
  if (first === 'content' && isStandard(second)) {
    if (faults.offline) return null;
    return faults.loggedOut ? loginPage : file(packages[second].files, rest.join('/'));
  }
  if (path === '/') return page(pages, 'index.html');
  if (path === '/play') return page(pages, 'play.html');
  if (path === '/frame') return page(pages, 'frame.html');
  return file(pages, path.slice(1));
}

async function recordRoute(request: IncomingMessage, records: RecordStore, rest: string[]): Promise<Answer> {
  const [learner = '', standard = '', ...more] = rest;
  if (!isLearner(learner) || !isStandard(standard) || more.length) return plain(404, 'No such record');
  switch (request.method ?? 'GET') {
    case 'GET':
      return json(records.read(learner, standard));
    // A beacon, the last resort of a page that is going, can only POST.
    case 'PUT':
    case 'POST': {
      const sent = await readJson(request);
      if (!isRecord(sent, standard)) return plain(400, `The body is not a record of a ${standard} package`);
      records.write(learner, sent);
      return json(true);
    }
    case 'DELETE':
      records.remove(learner, standard);
      return json(true);
    default:
      return plain(405, 'Only GET, PUT, POST and DELETE', { allow: 'GET, PUT, POST, DELETE' });
  }
}

/** The decoded path, or null when it is not one. Files are looked up by name, so `..` leads nowhere; it is refused anyway. */
function readPath(address: string): string | null {
  try {
    const path = decodeURIComponent(address.replace(/[?#].*$/, ''));
    return path.startsWith('/') && !path.split(/[/\\]/).includes('..') && !path.includes('\0') ? path : null;
  } catch {
    return null;
  }
}

/** Pages may show one another under this computer's other name (`other-origin.ts`), but only their own may use the records. */
function fromHere({ headers, url = '' }: IncomingMessage): boolean {
  const { host = '', origin } = headers;
  const [, name, port = ''] = /^(127\.0\.0\.1|localhost)(:\d+)?$/.exec(host) ?? [];
  if (!name || !origin || origin === `http://${host}`) return name !== undefined;
  const isPage = /^\/(play|frame|content\/)/.test(url);
  return isPage && ['127.0.0.1', 'localhost'].some((own) => origin === `http://${own}${port}`);
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  try {
    return JSON.parse(await readText(request)) as unknown;
  } catch {
    return null;
  }
}

/** The body, or nothing where it is longer than a record can be. */
async function readText(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > largestRecord) return '';
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function summaries(packages: Record<Standard, LoadedPackage>): Record<Standard, Omit<LoadedPackage, 'files'>> {
  const summary = ({ title, version, href }: LoadedPackage): Omit<LoadedPackage, 'files'> => ({ title, version, href });
  return { scorm12: summary(packages.scorm12), scorm2004: summary(packages.scorm2004) };
}

function isStandard(text: string): text is Standard {
  return (standards as readonly string[]).includes(text);
}

function page(pages: Files, name: string): Answer {
  return { ...file(pages, name), headers: { 'content-security-policy': pagePolicy } };
}

function listen(server: Server, port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      const address = server.address();
      resolve(`http://127.0.0.1:${typeof address === 'object' && address ? address.port : port}`);
    });
  });
}
