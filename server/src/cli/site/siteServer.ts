import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { readWorkspaceFile } from '../../host/readFile.ts';

/** A web server for a site, for this machine only. */
export interface SiteServer {
  /** The URL of the site. */
  readonly address: string;
  /** Reloads the open pages. */
  reload(): void;
  close(): Promise<void>;
}

const HOST = '127.0.0.1';
/** The path of the event stream that tells pages to reload. */
const CHANGES = '/~changes';
/** Added to pages when they are served, but not to the files. */
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

/** The error responses. */
const REFUSALS = {
  400: 'Invalid address.',
  403: 'This site is available only on the machine that serves it.',
  404: 'Page not found.',
  405: 'Only GET and HEAD requests are supported.',
} as const;

/**
 * Serves the files of the site in `folder` that are listed by `files`, and no others. Fails if the port is in use. No
 * request can stop the server, because any page in a browser on this machine can send requests to it. `onError` is
 * called for errors that no request has caused.
 */
export async function startSiteServer(
  folder: string,
  files: () => ReadonlySet<string>,
  port: number,
  onError: (error: unknown) => void,
): Promise<SiteServer> {
  const listeners = new Set<ServerResponse>();
  // Node itself rejects requests that are not HTTP, and closes failed connections.
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
  // If a connection cannot be accepted, for example for lack of file descriptors, the server keeps running.
  server.on('error', onError);
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

/** Whether the request is for this host. This protects the site from DNS rebinding by pages of other sites. */
function isFromHere({ headers }: IncomingMessage): boolean {
  return /^(?:127\.0\.0\.1|localhost)(?::\d+)?$/.test(headers.host ?? '');
}

/** Sends change events to a page until it is closed. */
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

/** Sends the file at `path`, which starts with `/`. */
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

/** Reads a file; undefined if that fails, because it may be missing while the site is being built. */
function readIfThere(location: string): Buffer | undefined {
  try {
    return readWorkspaceFile(location);
  } catch {
    return undefined;
  }
}

/** The decoded path of a request; undefined if it is invalid or belongs to another server. */
function pathIn(target: string): string | undefined {
  if (!target.startsWith('/')) return undefined;
  try {
    return decodeURIComponent(target.replace(/[?#].*$/s, ''));
  } catch {
    // An invalid percent encoding.
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
