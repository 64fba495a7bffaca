/** What the preview LMS's server answers, and how it is sent. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { extension, type Files } from '../package/files';

export interface Answer {
  status: number;
  type: string;
  body: Uint8Array | string;
  headers?: Record<string, string>;
}

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.mp3': 'audio/mpeg',
  '.mp4': 'video/mp4',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml',
  '.xsd': 'application/xml',
  '.dtd': 'application/xml-dtd',
};

/** A file of a package or a page, 404 when there is none of that name. */
export function file(files: Files, path: string): Answer {
  const body = files.get(path);
  return body
    ? { status: 200, type: types[extension(path)] ?? 'application/octet-stream', body }
    : plain(404, `No such file: ${path}`);
}

export function json(value: unknown): Answer {
  return { status: 200, type: 'application/json; charset=utf-8', body: JSON.stringify(value) };
}

export function plain(status: number, body: string, headers?: Record<string, string>): Answer {
  return { status, type: 'text/plain; charset=utf-8', body, ...(headers ? { headers } : {}) };
}

/** Sends an answer, compressed where that is wanted and the browser accepts it. */
export function send(request: IncomingMessage, response: ServerResponse, answer: Answer, gzip: boolean): void {
  const accepted = /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
  const compress = gzip && accepted && /^(text|application\/(json|xml)|image\/svg)/.test(answer.type);
  const body = compress ? gzipSync(answer.body) : Buffer.from(answer.body);
  response.writeHead(answer.status, {
    'content-type': answer.type,
    'content-length': body.length,
    'cache-control': 'no-cache',
    'x-content-type-options': 'nosniff',
    ...(compress ? { 'content-encoding': 'gzip' } : {}),
    ...(gzip ? { vary: 'accept-encoding' } : {}),
    ...answer.headers,
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}
