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

/** What is answered where no file is. */
const REFUSALS = {
  400: 'This is not the address of a page.',
  403: 'Only this machine may read here.',
  404: 'There is no such page.',
  405: 'Pages can only be read here: use GET or HEAD.',
} as const;

/**
 * Serves the files of the site in `folder`, those that `files` names and no others. Fails when the port is taken.
 * Whatever is asked of it, it goes on: any page that is open in a browser of this machine can send requests to it.
 * `troubled` is told what goes wrong without a request being at fault.
 */
export async function startSiteServer(
  folder: string,
  files: () => ReadonlySet<string>,
  port: number,
  troubled: (error: unknown) => void,
): Promise<SiteServer> {
  const listeners = new Set<ServerResponse>();
  // Node itself answers what is not HTTP, and closes connections that fail.
  const server = createServer((request, response) => {
    const path = pathIn(request.url ?? '');
    if (!isFromHere(request)) refuse(response, 403);
    else if (request.method !== 'GET' && request.method !== 'HEAD') refuse(response, 405);
    else if (path === undefined) refuse(response, 400);
    else if (path === CHANGES) listen(request, response, listeners);
    else answer(folder, files(), path, response);
  });
  await new Promise<void>((done, fail) => {
    server.once('error', fail);
    server.listen(port, HOST, () => {
      server.off('error', fail);
      done();
    });
  });
  // A connection that cannot be taken, for lack of file descriptors say, is one connection less.
  server.on('error', troubled);
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

/** A page from elsewhere may have its own name point here. It must not read what is served. */
function isFromHere({ headers }: IncomingMessage): boolean {
  return /^(?:127\.0\.0\.1|localhost)(?::\d+)?$/.test(headers.host ?? '');
}

/** Keeps a page informed of changes until it goes away. */
function listen(request: IncomingMessage, response: ServerResponse, listeners: Set<ServerResponse>): void {
  response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
  if (request.method === 'HEAD') {
    response.end();
    return;
  }
  response.write('\n');
  listeners.add(response);
  response.on('close', () => listeners.delete(response));
}

/** Answers with the file at `path`, which begins with `/`. */
function answer(folder: string, files: ReadonlySet<string>, path: string, response: ServerResponse): void {
  const file = `${path.slice(1)}${path.endsWith('/') ? 'index.html' : ''}`;
  const bytes = files.has(file) ? readIfThere(join(folder, file)) : undefined;
  if (bytes === undefined) {
    refuse(response, 404);
    return;
  }
  const type = TYPES[extname(file)] ?? 'application/octet-stream';
  response.writeHead(200, { 'Content-Type': type, 'Cache-Control': 'no-store' });
  response.end(file.endsWith('.html') ? withListener(bytes.toString()) : bytes);
}

/** While the site is being built, a file may be missing for a moment, or for good. */
function readIfThere(location: string): Buffer | undefined {
  try {
    return readWorkspaceFile(location);
  } catch {
    return undefined;
  }
}

/** The path that a request is about, decoded; undefined where it is none, or is that of another server. */
function pathIn(target: string): string | undefined {
  if (!target.startsWith('/')) return undefined;
  try {
    return decodeURIComponent(target.replace(/[?#].*$/s, ''));
  } catch {
    // A percent sign that begins no byte.
    return undefined;
  }
}

function withListener(html: string): string {
  return html.replace('</body>', () => `${LISTENER}</body>`);
}

function refuse(response: ServerResponse, code: keyof typeof REFUSALS): void {
  const allowed = code === 405 ? { Allow: 'GET, HEAD' } : {};
  response.writeHead(code, { 'Content-Type': 'text/plain; charset=utf-8', ...allowed });
  response.end(REFUSALS[code]);
}
