import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  type ClientCapabilities,
  ConfigurationRequest,
  createProtocolConnection,
  type Diagnostic,
  DiagnosticRefreshRequest,
  DidChangeConfigurationNotification,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DidSaveTextDocumentNotification,
  type DocumentDiagnosticReport,
  DocumentDiagnosticRequest,
  ExitNotification,
  type FileChangeType,
  InitializedNotification,
  InitializeRequest,
  type InitializeResult,
  LogMessageNotification,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  type Range,
  type Registration,
  RegistrationRequest,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type WorkspaceDiagnosticReport,
  WorkspaceDiagnosticRequest,
} from 'vscode-languageserver-protocol/node';

/** The contents of files by their paths, `/` between the parts. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** The options of a client. */
export interface ClientOptions {
  readonly capabilities?: ClientCapabilities;
  readonly initializationOptions?: unknown;
  /** The settings in the section `competence`; without it, the client has no settings. */
  readonly settings?: unknown;
  /** The folders that are opened, as paths in the temporary folder; all of it when left out. */
  readonly folders?: readonly string[];
}

/** A client that can do what VS Code can. */
export const ABLE: ClientCapabilities = {
  textDocument: {
    diagnostic: { relatedDocumentSupport: true },
    hover: { contentFormat: ['markdown', 'plaintext'] },
    definition: { linkSupport: true },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    completion: {
      completionItem: {
        snippetSupport: true,
        documentationFormat: ['markdown', 'plaintext'],
        labelDetailsSupport: true,
      },
    },
    codeAction: { dataSupport: true, resolveSupport: { properties: ['edit'] } },
  },
  workspace: {
    workspaceFolders: true,
    diagnostics: { refreshSupport: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    workspaceEdit: {
      documentChanges: true,
      resourceOperations: ['create', 'rename', 'delete'],
      snippetEditSupport: true,
    },
  },
};

/** A busy machine may take this long to start a process or to answer, in milliseconds. */
const PATIENCE = 120_000;

/** A client of the built server, the process that serves it, and a temporary folder with the files that it has open. */
export class LanguageClient {
  readonly connection: ProtocolConnection;
  readonly root: string;
  /** The server's log. */
  readonly log: string[] = [];
  readonly registrations: Registration[] = [];
  /** The diagnostics that the server sent unasked, the newest of each document. */
  readonly published = new Map<string, PublishDiagnosticsParams>();
  /** The number of pushed diagnostics, and of requests to refresh. */
  publications = 0;
  refreshes = 0;
  /** The settings in the section `competence`. */
  settings: unknown;
  initialized: InitializeResult = { capabilities: {} };
  /** Whether the folder was created for the client, and is removed with it. */
  #isTemporary = false;
  readonly #process: ChildProcess;
  readonly #texts = new Map<string, { version: number }>();

  private constructor(process: ChildProcess, connection: ProtocolConnection, root: string) {
    this.#process = process;
    this.connection = connection;
    this.root = root;
    connection.onNotification(LogMessageNotification.type, ({ message }) => void this.log.push(message));
    connection.onNotification(PublishDiagnosticsNotification.type, (params) => {
      this.publications++;
      this.published.set(params.uri, params);
    });
    connection.onRequest(
      RegistrationRequest.type,
      ({ registrations }) => void this.registrations.push(...registrations),
    );
    connection.onRequest(ConfigurationRequest.type, ({ items }) => {
      return items.map(({ section }) => (section === 'competence' ? this.settings : null));
    });
    connection.onRequest(DiagnosticRefreshRequest.type, () => void this.refreshes++);
    connection.listen();
  }

  /** Starts a server and opens a temporary folder with these files. */
  static async start(files: Files = {}, options: ClientOptions = {}): Promise<LanguageClient> {
    const root = await realpath(await mkdtemp(join(tmpdir(), 'competence-')));
    for (const [path, content] of Object.entries(files)) await writeIn(root, path, content);
    const client = await LanguageClient.startIn(root, options);
    client.#isTemporary = true;
    return client;
  }

  /** Starts a server and opens an existing folder, which stays when the client stops. */
  static async startIn(root: string, options: ClientOptions = {}): Promise<LanguageClient> {
    const server = spawn(process.execPath, ['dist/server.cjs', '--stdio'], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    assert.ok(server.stdout && server.stdin);
    const connection = createProtocolConnection(
      new StreamMessageReader(server.stdout),
      new StreamMessageWriter(server.stdin),
    );
    const client = new LanguageClient(server, connection, root);
    client.settings = options.settings;
    const folders = options.folders ?? [''];
    const asked = options.capabilities ?? ABLE;
    const capabilities =
      options.settings === undefined
        ? asked
        : { ...asked, workspace: { ...asked.workspace, configuration: true } };
    client.initialized = await connection.sendRequest(InitializeRequest.type, {
      processId: process.pid,
      rootUri: null,
      capabilities,
      workspaceFolders: folders.map((name) => ({ uri: client.uri(name), name: name || 'root' })),
      initializationOptions: options.initializationOptions,
    });
    await connection.sendNotification(InitializedNotification.type, {});
    return client;
  }

  /** Ends the server through the protocol; it must still run and end normally. */
  async stop(): Promise<void> {
    try {
      const ended = new Promise((resolve) => this.#process.once('exit', resolve));
      await this.connection.sendRequest(ShutdownRequest.type);
      await this.connection.sendNotification(ExitNotification.type);
      assert.equal(await ended, 0);
    } finally {
      this.#process.kill();
      this.connection.dispose();
      if (this.#isTemporary) await rm(this.root, { recursive: true, force: true });
    }
  }

  uri(path: string): string {
    return pathToFileURL(join(this.root, path)).href;
  }

  /** The path of a URI in the folder. */
  pathOf(uri: string): string {
    const base = `${pathToFileURL(this.root).href}/`;
    return uri.startsWith(base) ? decodeURIComponent(uri.slice(base.length)) : uri;
  }

  write(path: string, content: string | Uint8Array): Promise<void> {
    return writeIn(this.root, path, content);
  }

  async open(path: string, text: string): Promise<void> {
    this.#texts.set(path, { version: 1 });
    const textDocument = { uri: this.uri(path), languageId: 'competence', version: 1, text };
    await this.connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
  }

  /** Changes an open document; a line and its columns count from 0. */
  async edit(path: string, range: Range, text: string): Promise<void> {
    const document = this.#texts.get(path);
    assert.ok(document, `${path} is not open`);
    document.version++;
    await this.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri: this.uri(path), version: document.version },
      contentChanges: [{ range, text }],
    });
  }

  /** Notifies the server that a document was saved, which shows problems that are held back while it is typed. */
  async save(path: string): Promise<void> {
    await this.connection.sendNotification(DidSaveTextDocumentNotification.type, {
      textDocument: { uri: this.uri(path) },
    });
  }

  async close(path: string): Promise<void> {
    this.#texts.delete(path);
    await this.connection.sendNotification(DidCloseTextDocumentNotification.type, {
      textDocument: { uri: this.uri(path) },
    });
  }

  /** Changes the settings in the section `competence`, and notifies the server. */
  async set(settings: unknown): Promise<void> {
    this.settings = settings;
    await this.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
  }

  /** Notifies the server that files have changed on disk. */
  async watched(...changes: readonly (readonly [path: string, type: FileChangeType])[]): Promise<void> {
    await this.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: changes.map(([path, type]) => ({ uri: this.uri(path), type })),
    });
  }

  /** Asks for the diagnostics of a document. */
  report(path: string, previousResultId?: string): Promise<DocumentDiagnosticReport> {
    return this.connection.sendRequest(DocumentDiagnosticRequest.type, {
      textDocument: { uri: this.uri(path) },
      ...(previousResultId !== undefined && { previousResultId }),
    });
  }

  async diagnostics(path: string): Promise<readonly Diagnostic[]> {
    const report = await this.report(path);
    assert.equal(report.kind, 'full');
    return report.kind === 'full' ? report.items : [];
  }

  workspaceReport(previous: Readonly<Record<string, string>> = {}): Promise<WorkspaceDiagnosticReport> {
    const previousResultIds = Object.entries(previous).map(([path, value]) => ({
      uri: this.uri(path),
      value,
    }));
    return this.connection.sendRequest(WorkspaceDiagnosticRequest.type, { previousResultIds });
  }

  /** The paths of all documents that the server knows, once it has read them. */
  async paths(): Promise<string[]> {
    const { items } = await this.workspaceReport();
    const existing = items.filter(({ resultId }) => resultId !== 'gone');
    return existing.map(({ uri }) => this.pathOf(uri)).sort();
  }

  /** Waits until something is so; fails when it does not become so. */
  async until(isSo: () => boolean, what: string): Promise<void> {
    for (const deadline = Date.now() + PATIENCE; !isSo(); ) {
      assert.ok(Date.now() < deadline, `waited in vain for ${what}; the log says:\n${this.log.join('\n')}`);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }
}

/** Runs a test with a client that is always stopped after it. */
export async function withClient(
  files: Files,
  test: (client: LanguageClient) => Promise<void>,
  options?: ClientOptions,
): Promise<void> {
  const client = await LanguageClient.start(files, options);
  try {
    await test(client);
  } finally {
    await client.stop();
  }
}

/** The clients that several suites use, by their options. They are stopped after all tests. */
const shared = new Map<string, Promise<LanguageClient>>();

/**
 * One client for all suites with the same options, because a server takes a while to start; call it inside a test. Each
 * test closes the documents that it opens, and leaves the settings and the files as they were.
 */
export function useClient(options: ClientOptions = {}): () => LanguageClient {
  return usedClient(() => {
    const key = JSON.stringify(options);
    const client = shared.get(key) ?? LanguageClient.start({}, options);
    shared.set(key, client);
    return client;
  });
}

after(async () => {
  for (const client of shared.values()) await (await client).stop();
});

/** One client for the tests of one suite, which may do with it what they like. */
export function useOwnClient(options: ClientOptions = {}): () => LanguageClient {
  let client: LanguageClient | undefined;
  after(() => client?.stop());
  return usedClient(async () => {
    client = await LanguageClient.start({}, options);
    return client;
  });
}

function usedClient(start: () => Promise<LanguageClient>): () => LanguageClient {
  let client: LanguageClient | undefined;
  before(async function () {
    this.timeout(PATIENCE);
    client = await start();
  });
  return () => {
    assert.ok(client);
    return client;
  };
}

/** Runs a test with open documents that the server knows. */
export async function withDocuments(
  client: LanguageClient,
  files: Readonly<Record<string, string>>,
  test: () => Promise<void>,
): Promise<void> {
  for (const [path, text] of Object.entries(files)) await client.open(path, text);
  try {
    await test();
  } finally {
    for (const path of Object.keys(files)) await client.close(path);
    assert.deepEqual(await client.paths(), []);
  }
}

async function writeIn(root: string, path: string, content: string | Uint8Array): Promise<void> {
  const file = join(root, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, content);
}
