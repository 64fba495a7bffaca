import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Standard, standards } from '../../scorm/package/edition';
import { packageFiles, zip } from '../../scorm/package/pack';
import type { PreviewRecord } from '../../scorm/preview/record';
import { createPreviewServer, type PreviewServer } from '../../scorm/preview/server';
import { exampleApp, exampleCourse } from './example';

const folder = mkdtempSync(join(tmpdir(), 'preview-'));
const zipPath = (standard: Standard): string => join(folder, `${standard}.zip`);
const recordsDir = join(folder, 'records');
const options = { zip12: zipPath('scorm12'), zip2004: zipPath('scorm2004'), recordsDir };

let server: PreviewServer;
let address: string;

beforeAll(async () => {
  for (const standard of standards) {
    writeFileSync(zipPath(standard), zip(packageFiles(standard, exampleCourse, exampleApp())));
  }
  server = await createPreviewServer(options);
  address = await server.listen();
});

afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

const record = (changes: Partial<PreviewRecord> = {}): PreviewRecord => ({
  standard: 'scorm12',
  revision: 1,
  cmi: { suspend_data: 'step-2' },
  totalTime: '00:10:00',
  sessions: 1,
  finished: true,
  savedAt: '2026-11-21T10:00:00.000Z',
  ...changes,
});

const recordAddress = (learner: string, standard: string): string => `${address}/api/record/${learner}/${standard}`;
const send = (method: string, body: unknown, to = recordAddress('asha', 'scorm12')): Promise<Response> =>
  fetch(to, { method, body: typeof body === 'string' ? body : JSON.stringify(body) });
const kept = async (to = recordAddress('asha', 'scorm12')): Promise<unknown> => (await fetch(to)).json();

/** A request as it stands: `fetch` would tidy the path and set its own headers. */
function raw(path: string, headers: Record<string, string> = {}): Promise<{ status: number; body: string }> {
  const { hostname, port } = new URL(address);
  return new Promise((resolve, reject) => {
    request({ hostname, port, path, headers }, (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => (body += chunk));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body }));
    })
      .on('error', reject)
      .end();
  });
}

describe('the files of a package', () => {
  it.each(standards)('come from the %s zip, with their types', async (standard) => {
    const page = await fetch(`${address}/content/${standard}/index.html`);
    expect(await page.text()).toContain(`data-edition="${standard}"`);
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    const script = await fetch(`${address}/content/${standard}/index-1a.js`);
    expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    const picture = await fetch(`${address}/content/${standard}/icon-1a.svg`);
    expect(picture.headers.get('content-type')).toBe('image/svg+xml');
  });

  it('are described from the manifest', async () => {
    const packages: unknown = await (await fetch(`${address}/api/packages`)).json();
    expect(packages).toMatchObject({ scorm12: { title: exampleCourse.title, version: '1.2.3', href: 'index.html' } });
  });

  it('are compressed only when the server was asked to', async () => {
    const plain = await fetch(`${address}/content/scorm12/index.html`);
    expect(plain.headers.get('content-encoding')).toBeNull();
    const compressing = await createPreviewServer({ ...options, gzip: true });
    const there = await compressing.listen();
    const compressed = await fetch(`${there}/content/scorm12/index.html`);
    expect(compressed.headers.get('content-encoding')).toBe('gzip');
    expect(await compressed.text()).toBe(await plain.text());
    await compressing.close();
  });
});

describe('what is refused', () => {
  it.each([
    '/content/scorm12/../../../etc/passwd',
    '/content/scorm12/%2e%2e/%2e%2e/package.json',
    '/..%5c..%5cwindows',
    '/%00',
    '/%',
  ])('the path %s', async (path) => {
    expect((await raw(path)).status).toBe(400);
  });

  it.each([
    '/content/scorm12/none.js',
    '/content/cmi5/index.html',
    '/package.json',
    '/api/record/eve/scorm12',
    '/api/record/asha/scorm13',
  ])('the unknown address %s', async (path) => {
    expect((await raw(path)).status).toBe(404);
  });

  it('a page of another origin', async () => {
    expect((await raw('/api/record/asha/scorm12', { origin: 'https://example.org' })).status).toBe(403);
  });

  it('another name for this computer, as in DNS rebinding', async () => {
    expect((await raw('/', { host: 'example.org' })).status).toBe(403);
  });

  it('writing where there is nothing to write', async () => {
    expect((await send('POST', {}, `${address}/`)).status).toBe(405);
    expect((await send('PATCH', {})).status).toBe(405);
  });

  it('a record that is none, or of the other standard', async () => {
    expect((await send('PUT', '{')).status).toBe(400);
    expect((await send('PUT', { revision: 1 })).status).toBe(400);
    expect((await send('PUT', record({ standard: 'scorm2004' }))).status).toBe(400);
    expect(await kept()).toBeNull();
  });
});

describe('a record', () => {
  it('is kept, outlives the server, and is reset', async () => {
    expect((await send('PUT', record())).status).toBe(200);
    expect(await kept()).toEqual(record());

    const restarted = await createPreviewServer(options);
    const there = await restarted.listen();
    expect(await kept(`${there}/api/record/asha/scorm12`)).toEqual(record());
    await restarted.close();

    expect((await send('DELETE', '')).status).toBe(200);
    expect(await kept()).toBeNull();
  });

  it('is one learner’s, in one package', async () => {
    await send('PUT', record());
    expect(await kept(recordAddress('tom', 'scorm12'))).toBeNull();
    expect(await kept(recordAddress('asha', 'scorm2004'))).toBeNull();
    await send('DELETE', '');
  });

  it('may come as a beacon, and a late one undoes nothing', async () => {
    await send('PUT', record({ revision: 5, totalTime: '00:20:00' }));
    expect((await send('POST', record({ revision: 4 }))).status).toBe(200);
    expect(await kept()).toMatchObject({ revision: 5, totalTime: '00:20:00' });
    await send('POST', record({ revision: 6 }));
    expect(await kept()).toMatchObject({ revision: 6 });
    await send('DELETE', '');
  });

  it('that cannot be read counts as none', async () => {
    await send('PUT', record());
    writeFileSync(join(recordsDir, 'asha-scorm12.json'), '{');
    expect(await kept()).toBeNull();
    await send('DELETE', '');
  });
});

describe('the LMS’s own pages', () => {
  it.each(['/', '/play?learner=asha&package=scorm12&window=frame'])('%s loads nothing from elsewhere', async (path) => {
    const page = await fetch(address + path);
    expect(page.status).toBe(200);
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    const html = await page.text();
    const named = [...html.matchAll(/(?:src|href)="(\.?\/[^"]+\.[a-z]+)"/g)].map(([, name = '']) => name);
    expect(named.length).toBeGreaterThan(1);
    for (const name of named) expect((await fetch(new URL(name, address))).status, name).toBe(200);
  });
});
