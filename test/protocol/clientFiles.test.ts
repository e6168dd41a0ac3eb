import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import {
  createProtocolConnection,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type WorkspaceSymbol,
} from 'vscode-languageserver-protocol/node';
import { CLIENT_FILES, type FileTarget, type Listing } from '../../server/src/lsp/filesProtocol.ts';

const ROOT = 'memory://group/frameworks';

/** The client's files, by path in the folder; `null` exists but cannot be read. */
type Kept = Readonly<Record<string, string | null>>;

const activity = (title: string): string =>
  `part of ipt\n\nactivity ${title} in basic: Ability to ${title}\n`;

const KEPT: Kept = {
  'ipt.competence': 'framework ipt: IPT\n\ndomain basic: Basic competences\n',
  'a b/döm.competence': activity('encoded'),
  'deep/er/still.competence': activity('deep'),
  '.gitignore': 'drafts/\n',
  'drafts/draft.competence': activity('draft'),
  'broken.competence': null,
};

describe('files that only the client can read', () => {
  it('are requested folder by folder; unreadable ones are logged, and all others are read', () =>
    withServer(KEPT, async ({ found, log }) => {
      for (const title of ['encoded', 'deep']) assert.equal(await found(title), 1, title);
      assert.equal(await found('draft'), 0);
      assert.ok(
        log.some((line) => line.includes('broken.competence') && line.includes('out of reach')),
        log.join('\n'),
      );
    }));

  it('may all be inaccessible: this is logged, and the server continues', () =>
    withServer(undefined, async ({ found, log }) => {
      assert.equal(await found('deep'), 0);
      assert.ok(log.length > 0, 'nothing was logged');
    }));
});

interface Session {
  /** The number of workspace symbols with exactly that id. */
  found(id: string): Promise<number>;
  readonly log: readonly string[];
}

/** Runs a server whose only folder is on the client; if `kept` is undefined, the client only returns errors. */
async function withServer(kept: Kept | undefined, test: (session: Session) => Promise<void>): Promise<void> {
  const server = spawn(process.execPath, ['dist/server.cjs', '--stdio'], {
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  assert.ok(server.stdout && server.stdin);
  const connection = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  const log: string[] = [];
  serveFiles(connection, kept);
  connection.onNotification('window/logMessage', ({ message }: { readonly message: string }) => {
    log.push(message);
  });
  connection.onRequest('client/registerCapability', () => null);
  connection.onRequest('workspace/configuration', () => [null]);
  connection.listen();
  try {
    await connection.sendRequest('initialize', {
      processId: null,
      rootUri: null,
      capabilities: { workspace: { workspaceFolders: true } },
      workspaceFolders: [{ uri: ROOT, name: 'frameworks' }],
    });
    await connection.sendNotification('initialized', {});
    const found = async (id: string): Promise<number> => {
      const symbols = await connection.sendRequest<WorkspaceSymbol[] | null>('workspace/symbol', {
        query: id,
      });
      return (symbols ?? []).filter(({ name }) => name.includes(`Ability to ${id}`)).length;
    };
    await test({ found, log });
    await connection.sendRequest('shutdown');
    await connection.sendNotification('exit');
  } finally {
    connection.dispose();
    server.kill();
  }
}

function serveFiles(connection: ProtocolConnection, kept: Kept | undefined): void {
  const pathOf = (uri: string): string => decodeURIComponent(uri.slice(ROOT.length)).replace(/^\//, '');
  connection.onRequest<Listing, void>(CLIENT_FILES.list, ({ uri }: FileTarget) => {
    if (kept === undefined) throw new Error('out of reach');
    return listing(kept, pathOf(uri), uri);
  });
  connection.onRequest(CLIENT_FILES.read, ({ uri }: FileTarget): string | null => {
    const path = pathOf(uri);
    if (kept?.[path] === null) throw new Error('out of reach');
    return kept?.[path] ?? null;
  });
}

function listing(kept: Kept, path: string, uri: string): Listing {
  if (path in kept) return { kind: 'file' };
  const start = path === '' ? '' : `${path}/`;
  const below = Object.keys(kept).filter((each) => each.startsWith(start));
  if (below.length === 0) return { kind: 'missing' };
  const names = [...new Set(below.map((each) => each.slice(start.length).split('/')[0] ?? ''))];
  return {
    kind: 'folder',
    entries: names.map((name) => ({
      name,
      uri: `${uri}/${encodeURIComponent(name)}`,
      kind: `${start}${name}` in kept ? 'file' : 'folder',
    })),
  };
}
