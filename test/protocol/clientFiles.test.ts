import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import {
  createProtocolConnection,
  FileChangeType,
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
  'deep/.gitignore': 'left-*\n!left-in.competence\n',
  'deep/left-out.competence': activity('ignored'),
  'deep/left-in.competence': activity('kept'),
  '.gitignore': 'drafts/\n',
  'drafts/draft.competence': activity('draft'),
  'node_modules/x/x.competence': activity('dependency'),
  '.hidden/x.competence': activity('hidden'),
  'notes.md': activity('foreign'),
  'broken.competence': null,
};

describe('files that only the client can read', () => {
  it('are found folder by folder, without skipped ones', () =>
    withServer(KEPT, async ({ found }) => {
      for (const title of ['encoded', 'deep', 'kept']) assert.equal(await found(title), 1, title);
      for (const title of ['ignored', 'draft', 'dependency', 'hidden', 'foreign'])
        assert.equal(await found(title), 0, title);
    }));

  it('are requested once each, and skipped folders are not searched', () =>
    withServer(KEPT, async ({ found, asked }) => {
      await found('deep');
      const lists = asked.filter((each) => each.startsWith('list '));
      assert.deepEqual(lists.sort(), ['list ', 'list a b', 'list deep', 'list deep/er']);
      const reads = asked.filter((each) => each.startsWith('read ') && each.endsWith('.competence'));
      assert.deepEqual(reads.sort(), [
        'read a b/döm.competence',
        'read broken.competence',
        'read deep/er/still.competence',
        'read deep/left-in.competence',
        'read ipt.competence',
      ]);
    }));

  it('are searched once when a tool changes thousands of them, and reports their folder as often', () =>
    withServer(KEPT, async ({ found, asked, changed }) => {
      assert.equal(await found('deep'), 1);
      const before = asked.length;
      for (let burst = 0; burst < 3; burst++) {
        const uris = Array.from({ length: 1000 }, (_, index) => (index % 2 ? ROOT : `${ROOT}/deep/${index}`));
        await changed(uris);
      }
      assert.equal(await found('deep'), 1);
      // The first burst is looked at while the others arrive, which are looked at together.
      const lists = asked.slice(before).filter((each) => each === 'list ');
      assert.ok(lists.length >= 1 && lists.length <= 3, `${lists.length} times`);
      assert.ok(asked.length - before < 100, `${asked.length - before} requests`);
    }));

  it('may be inaccessible: this is reported, and all others are read', () =>
    withServer(KEPT, async ({ found, log }) => {
      assert.equal(await found('deep'), 1);
      assert.ok(
        log.some((line) => line.includes('broken.competence') && line.includes('out of reach')),
        log.join('\n'),
      );
    }));

  it('may not exist: a folder that is missing or cannot be listed does no harm', async () => {
    await withServer({}, async ({ found }) => assert.equal(await found('deep'), 0));
    await withServer(undefined, async ({ found, log }) => {
      assert.equal(await found('deep'), 0);
      assert.ok(log.length > 0, 'nobody was told');
    });
  });
});

interface Session {
  /** The number of workspace symbols with exactly that id. */
  found(id: string): Promise<number>;
  /** Notifies the server that these files or folders have changed. */
  changed(uris: readonly string[]): Promise<void>;
  /** The requests to the client, in order. */
  readonly asked: readonly string[];
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
  const asked: string[] = [];
  const log: string[] = [];
  serveFiles(connection, kept, asked);
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
    const changed = (uris: readonly string[]) =>
      connection.sendNotification('workspace/didChangeWatchedFiles', {
        changes: uris.map((uri) => ({ uri, type: FileChangeType.Changed })),
      });
    await test({ found, changed, asked, log });
    await connection.sendRequest('shutdown');
    await connection.sendNotification('exit');
  } finally {
    connection.dispose();
    server.kill();
  }
}

function serveFiles(connection: ProtocolConnection, kept: Kept | undefined, asked: string[]): void {
  const pathOf = (uri: string): string => decodeURIComponent(uri.slice(ROOT.length)).replace(/^\//, '');
  connection.onRequest<Listing, void>(CLIENT_FILES.list, ({ uri }: FileTarget) => {
    asked.push(`list ${pathOf(uri)}`);
    if (kept === undefined) throw new Error('out of reach');
    return listing(kept, pathOf(uri), uri);
  });
  connection.onRequest(CLIENT_FILES.read, ({ uri }: FileTarget): string | null => {
    const path = pathOf(uri);
    asked.push(`read ${path}`);
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
