import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { everyCase } from '../support/everyCase.ts';

const INITIALIZE = JSON.stringify({
  jsonrpc: '2.0',
  id: 1,
  method: 'initialize',
  params: { processId: null, rootUri: null, capabilities: {} },
});
const message = (body: string, header = ''): string =>
  `${header}Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;

const FAULTS: readonly (readonly [what: string, bytes: string, reason: RegExp])[] = [
  ['without a length', `Content-Type: x\r\n\r\n${INITIALIZE}`, /has no Content-Length\./],
  ['that are empty', `\r\n\r\n${INITIALIZE}`, /is not a message header\./],
  ['with a length that is not a number', 'Content-Length: many\r\n\r\n{}', /has no Content-Length\./],
  ['with a negative length', 'Content-Length: -5\r\n\r\n{}', /has no Content-Length\./],
  [
    'with a length that no text has',
    'Content-Length: 99999999999\r\n\r\n{}',
    /99999999999 bytes is too long/,
  ],
  ['that are something else', 'GET / HTTP/1.1\r\nHost: x\r\n\r\n', /is not a message header\./],
  ['that do not end', 'x'.repeat(5_000_000), /a message header does not end\./],
  ['behind a good message', `${message(INITIALIZE)}nonsense\r\n\r\n`, /is not a message header\./],
];

describe('message headers', () => {
  it('end the server with a reason if they are invalid', () =>
    everyCase(
      FAULTS.map(([what, ...fault]) => [what, fault] as const),
      async ([bytes, reason]) => {
        const { code, stderr } = await run(bytes);
        assert.equal(code, 1);
        assert.match(stderr, /^competence: .+ An editor starts 'competence lsp' .+\n$/);
        assert.match(stderr, reason);
      },
    ));

  it('may arrive in pieces, have other fields, and be in any case', async () => {
    const server = spawn(process.execPath, ['dist/server.cjs', '--stdio'], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    try {
      const header = 'content-type: application/vscode-jsonrpc; charset=utf-8\r\n';
      const bytes = message(INITIALIZE, header).replace('Content-Length', 'content-length');
      for (const byte of bytes) server.stdin.write(byte);
      let answer = '';
      for await (const chunk of server.stdout) {
        answer += chunk;
        if (answer.includes('"capabilities"')) break;
      }
      assert.match(answer, /"capabilities"/);
    } finally {
      server.kill();
    }
  });
});

/** Runs a server on this input, which is left open behind it. */
async function run(bytes: string) {
  const server = spawn(process.execPath, ['dist/server.cjs', '--stdio'], { stdio: 'pipe' });
  const ended = once(server, 'exit');
  const output = text(server.stderr);
  server.stdout.resume();
  // It may end before it has read all.
  server.stdin.on('error', () => undefined);
  server.stdin.write(bytes);
  const [code] = await ended;
  return { code, stderr: await output };
}
