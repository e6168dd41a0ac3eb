import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import {
  createProtocolConnection,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';

const URI = 'file:///nowhere/ipt.competence';
const NOT_INITIALIZED = -32002;
const INVALID_REQUEST = -32600;
const TEXT = 'framework ipt: IPT\n\ndomain basic: Basic competences\n';

describe('messages at the wrong time', () => {
  it('before initialize: requests get an error, notifications are ignored, and the server starts normally', () =>
    withServer(async ({ connection }) => {
      await open(connection);
      await connection.sendNotification('textDocument/didChange', {});
      await connection.sendNotification('exits', null);
      for (const method of [
        'textDocument/hover',
        'workspace/symbol',
        'competence/preview/open',
        'nonsense',
      ]) {
        await assert.rejects(connection.sendRequest(method, { query: '' }), { code: NOT_INITIALIZED });
      }
      await assert.rejects(connection.sendRequest('shutdown'), { code: NOT_INITIALIZED });
      await initialize(connection);
      // The document opened before was ignored.
      assert.deepEqual(await symbols(connection), []);
      await open(connection);
      assert.ok(Object.keys((await symbols(connection)) as object).length > 0);
    }));

  it('that initialize with the wrong types get an answer, a second initialize is refused, and nothing is lost', () =>
    withServer(async ({ connection }) => {
      const params = { processId: 'x', capabilities: { textDocument: 5 }, workspaceFolders: null };
      const answer = await connection.sendRequest<{ capabilities: object }>('initialize', params);
      assert.ok(answer.capabilities);
      await connection.sendNotification('initialized', {});
      await open(connection);
      const again = connection.sendRequest('initialize', {
        processId: null,
        rootUri: null,
        capabilities: {},
      });
      await assert.rejects(again, { code: INVALID_REQUEST });
      assert.ok(Object.keys((await symbols(connection)) as object).length > 0);
    }));

  it('that are cancelled at once, or have an id in use, get an answer, and no other is lost', () =>
    withServer(async ({ connection, process }) => {
      await initialize(connection);
      await open(connection);
      const request = { method: 'textDocument/documentSymbol', params: { textDocument: { uri: URI } } };
      const answers = read(process, ['a', 'b', 'c']);
      for (const id of ['a', 'b', 'c']) {
        send(process, { id, ...request });
        send(process, { method: '$/cancelRequest', params: { id: 'b' } });
      }
      const { a, b, c } = await answers;
      assert.ok(a?.includes('"result"') && c?.includes('"result"'));
      assert.match(b ?? '', /"result"|"code":-32800/);
      const later = read(process, ['twice', 'last']);
      for (const id of ['twice', 'twice', 'last']) send(process, { id, ...request });
      const { twice, last } = await later;
      assert.ok(twice?.includes('"result"') && last?.includes('"result"'));
    }));

  it('after shutdown are refused, including shutdown, and the server ends normally', async () => {
    const { connection, process } = startServer();
    const ended = new Promise((resolve) => process.once('exit', resolve));
    await initialize(connection);
    await open(connection);
    await connection.sendRequest('shutdown');
    await connection.sendNotification('textDocument/didChange', {});
    for (const method of ['textDocument/hover', 'initialize', 'shutdown', 'nonsense']) {
      await assert.rejects(connection.sendRequest(method, { textDocument: { uri: URI } }), {
        code: INVALID_REQUEST,
      });
    }
    await connection.sendNotification('exit');
    assert.equal(await ended, 0);
    connection.dispose();
  });

  it('that exit without shutdown end it with 1', async () => {
    for (const isInitialized of [false, true]) {
      const { connection, process } = startServer();
      const ended = new Promise((resolve) => process.once('exit', resolve));
      if (isInitialized) await initialize(connection);
      await connection.sendNotification('exit');
      assert.equal(await ended, 1);
      connection.dispose();
    }
  });
});

interface Server {
  readonly connection: ProtocolConnection;
  readonly process: ChildProcess;
}

function startServer(): Server {
  const server = spawn(process.execPath, ['dist/server.cjs', '--stdio'], {
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  assert.ok(server.stdout && server.stdin);
  const connection = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  connection.listen();
  return { connection, process: server };
}

/** The server must still be there after the test, and end in good order. */
async function withServer(test: (server: Server) => Promise<void>): Promise<void> {
  const server = startServer();
  const ended = new Promise((resolve) => server.process.once('exit', resolve));
  try {
    await test(server);
    await server.connection.sendRequest('shutdown');
    await server.connection.sendNotification('exit');
    assert.equal(await ended, 0);
  } finally {
    server.process.kill();
    server.connection.dispose();
  }
}

async function initialize(connection: ProtocolConnection): Promise<void> {
  await connection.sendRequest('initialize', { processId: null, rootUri: null, capabilities: {} });
  await connection.sendNotification('initialized', {});
}

function open(connection: ProtocolConnection): Promise<void> {
  const textDocument = { uri: URI, languageId: 'competence', version: 1, text: TEXT };
  return connection.sendNotification('textDocument/didOpen', { textDocument });
}

function symbols(connection: ProtocolConnection): Promise<unknown> {
  return connection.sendRequest('textDocument/documentSymbol', { textDocument: { uri: URI } });
}

/** Sends a message past the connection, which would choose the id itself. */
function send(server: ChildProcess, message: object): void {
  const content = JSON.stringify({ jsonrpc: '2.0', ...message });
  server.stdin?.write(`Content-Length: ${Buffer.byteLength(content)}\r\n\r\n${content}`);
}

/** The answers with these ids, as they come over the wire. */
function read<Id extends string>(
  server: ChildProcess,
  ids: readonly Id[],
): Promise<Partial<Record<Id, string>>> {
  let all = '';
  return new Promise((resolve) => {
    server.stdout?.on('data', (chunk: Buffer) => {
      all += chunk.toString();
      const messages = all.split('Content-Length').filter((message) => message.trimEnd().endsWith('}'));
      const found = ids.map(
        (id) => [id, messages.find((message) => message.includes(`"id":"${id}"`))] as const,
      );
      if (found.every(([, message]) => message !== undefined)) {
        resolve(Object.fromEntries(found) as Partial<Record<Id, string>>);
      }
    });
  });
}
