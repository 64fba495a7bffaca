import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { file, send } from '../../../scorm/preview/answer';

/** A plain static host of a folder, on a free port of this computer. */
export async function startSite(folder: string): Promise<{ address: string; close(): Promise<void> }> {
  const files = new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name))]));
  const server: Server = createServer((request, response) => {
    const path = (request.url ?? '/').slice(1).replace(/[?#].*$/, '');
    send(request, response, file(files, path || 'index.html'), false);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
