import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { readWorkspaceFile } from '../../files/readFile.ts';

/** A server of a site, for this machine alone. */
export interface SiteServer {
  /** Where browsers find it. */
  readonly address: string;
  /** Has the pages that are open shown again. */
  reload(): void;
  close(): Promise<void>;
}

const HOST = '127.0.0.1';
/** The address under which a page hears that it is to be shown again. */
const CHANGES = '/~changes';
/** Put into the pages on their way out, and never into the files. */
const LISTENER = `<script>new EventSource('${CHANGES}').onmessage = () => location.reload();</script>`;

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.pdf': 'application/pdf',
  '.md': 'text/markdown; charset=utf-8',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

/** Serves the files of the site in `folder`, those that `files` names and no others. Fails when the port is taken. */
export async function startSiteServer(
  folder: string,
  files: () => ReadonlySet<string>,
  port: number,
): Promise<SiteServer> {
  const listeners = new Set<ServerResponse>();
  const server = createServer((request, response) => {
    if (!isFromHere(request)) return refuse(response, 403);
    const { pathname } = new URL(request.url ?? '/', `http://${HOST}`);
    if (pathname === CHANGES) {
      response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
      response.write('\n');
      listeners.add(response);
      response.on('close', () => listeners.delete(response));
      return;
    }
    answer(folder, files(), pathname, response);
  });
  await new Promise<void>((done, fail) => {
    server.once('error', fail);
    server.listen(port, HOST, done);
  });
  const { port: taken } = server.address() as AddressInfo;
  return {
    address: `http://${HOST}:${taken}/`,
    reload: () => {
      for (const listener of listeners) listener.write('data: changed\n\n');
    },
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/** A page of elsewhere may have its own name point here: it is not to read what is served. */
function isFromHere({ headers }: IncomingMessage): boolean {
  return /^(?:127\.0\.0\.1|localhost)(?::\d+)?$/.test(headers.host ?? '');
}

function answer(
  folder: string,
  files: ReadonlySet<string>,
  pathname: string,
  response: ServerResponse,
): void {
  const path = pathIn(pathname);
  if (path === undefined || !files.has(path)) {
    refuse(response, 404);
    return;
  }
  try {
    const bytes = readWorkspaceFile(join(folder, path));
    const type = TYPES[extname(path)] ?? 'application/octet-stream';
    response.writeHead(200, { 'Content-Type': type, 'Cache-Control': 'no-store' });
    response.end(path.endsWith('.html') ? withListener(bytes.toString()) : bytes);
  } catch {
    // It is being built again, and is gone for a moment, or for good.
    refuse(response, 404);
  }
}

function pathIn(pathname: string): string | undefined {
  try {
    const path = decodeURIComponent(pathname).replace(/^\//, '');
    return path === '' || path.endsWith('/') ? `${path}index.html` : path;
  } catch {
    return undefined;
  }
}

function withListener(html: string): string {
  return html.replace('</body>', () => `${LISTENER}</body>`);
}

function refuse(response: ServerResponse, code: number): void {
  response.writeHead(code, { 'Content-Type': 'text/plain; charset=utf-8' });
  response.end(code === 404 ? 'There is no such page.' : 'Only this machine may read here.');
}
