import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { isolated } from './gitRepository.ts';

/** A server on this machine that lets repositories be fetched over https, as GitHub does. */
export interface GitServer {
  /** Its address, without a path. */
  readonly url: string;
  /** The file with the certificate that clients must trust. */
  readonly certificate: string;
  /** The requests, oldest first: method and path. */
  readonly requests: readonly string[];
  /** Makes a folder the repository with that name, `owner/name`. */
  serve(name: string, folder: string): void;
  close(): void;
}

/** Starts a server that only answers requests with this token, like a private repository. */
export async function startGitServer(token: string): Promise<GitServer> {
  const folder = mkdtempSync(join(tmpdir(), 'competence-server-'));
  const [key, certificate] = makeCertificate(folder);
  const wanted = `basic ${Buffer.from(`x-access-token:${token}`).toString('base64')}`;
  const requests: string[] = [];
  const server: Server = createServer(
    { key: readFileSync(key), cert: readFileSync(certificate) },
    (request, response) => {
      const url = new URL(request.url ?? '', 'https://localhost');
      requests.push(`${request.method} ${url.pathname}`);
      if (request.headers.authorization?.replace(/^Basic/, 'basic') !== wanted) {
        response.writeHead(401, { 'www-authenticate': 'Basic realm="git"' }).end();
        return;
      }
      const backend = spawn('git', ['http-backend'], {
        env: {
          ...isolated(),
          GIT_PROJECT_ROOT: join(folder, 'repositories'),
          GIT_HTTP_EXPORT_ALL: '1',
          GIT_PROTOCOL: String(request.headers['git-protocol'] ?? ''),
          REQUEST_METHOD: request.method,
          PATH_INFO: url.pathname,
          QUERY_STRING: url.search.slice(1),
          CONTENT_TYPE: request.headers['content-type'] ?? '',
          HTTP_CONTENT_ENCODING: request.headers['content-encoding'] ?? '',
        },
        stdio: ['pipe', 'pipe', 'inherit'],
      });
      request.pipe(backend.stdin);
      const chunks: Buffer[] = [];
      backend.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
      backend.once('close', () => {
        const output = Buffer.concat(chunks);
        const end = output.indexOf('\r\n\r\n');
        const headers = output
          .toString('latin1', 0, end)
          .split('\r\n')
          .map((line) => line.split(': ', 2) as [string, string]);
        const status = headers.find(([name]) => name === 'Status')?.[1] ?? '200';
        response.writeHead(Number.parseInt(status, 10), Object.fromEntries(headers));
        response.end(output.subarray(end + 4));
      });
    },
  );
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    url: `https://127.0.0.1:${(server.address() as AddressInfo).port}`,
    certificate,
    requests,
    serve(name, repository) {
      const link = join(folder, 'repositories', name);
      rmSync(link, { force: true });
      mkdirSync(dirname(link), { recursive: true });
      symlinkSync(repository, link);
    },
    close() {
      server.close();
      server.closeAllConnections();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The files of a key and of a certificate that was signed with it, good for a day and for this machine. */
function makeCertificate(folder: string): [string, string] {
  const key = join(folder, 'key.pem');
  const certificate = join(folder, 'certificate.pem');
  const kind = ['-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '1'];
  const named = ['-subj', '/CN=127.0.0.1', '-addext', 'subjectAltName=IP:127.0.0.1'];
  execFileSync('openssl', ['req', ...kind, ...named, '-keyout', key, '-out', certificate], { stdio: 'pipe' });
  return [key, certificate];
}
