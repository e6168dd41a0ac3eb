import type { Connection, InitializeParams } from 'vscode-languageserver';
import { clientOf } from '../../server/src/lsp/client.ts';
import { Comparisons } from '../../server/src/lsp/comparison/comparisons.ts';
import { COMPARISON } from '../../server/src/lsp/comparisonProtocol.ts';
import { DiagnosticStore } from '../../server/src/lsp/diagnosticStore.ts';
import type { DocumentLibrary } from '../../server/src/lsp/documentLibrary.ts';
import { FEATURES } from '../../server/src/lsp/features/index.ts';
import type { FileSystem } from '../../server/src/lsp/fileSystem.ts';
import { CLIENT_FILES } from '../../server/src/lsp/filesProtocol.ts';
import { PREVIEW } from '../../server/src/lsp/previewProtocol.ts';
import { SettingsStore } from '../../server/src/lsp/settings.ts';
import { syncDocuments } from '../../server/src/lsp/syncDocuments.ts';
import { syncFiles } from '../../server/src/lsp/syncFiles.ts';
import { LanguageWorkspace } from '../../server/src/lsp/workspace.ts';

/** A message of the server, and the file in server/src/lsp that answers or sends it. */
export interface Registration {
  readonly method: string;
  readonly from: 'client' | 'server';
  readonly file: string;
}

/** The messages that have their own method on a connection. */
const NAMED: Readonly<Record<string, string>> = {
  onDidOpenTextDocument: 'textDocument/didOpen',
  onDidChangeTextDocument: 'textDocument/didChange',
  onDidCloseTextDocument: 'textDocument/didClose',
  onDidSaveTextDocument: 'textDocument/didSave',
  onDidChangeWatchedFiles: 'workspace/didChangeWatchedFiles',
  onDidChangeConfiguration: 'workspace/didChangeConfiguration',
  onDidCreateFiles: 'workspace/didCreateFiles',
  onDidRenameFiles: 'workspace/didRenameFiles',
  onDidDeleteFiles: 'workspace/didDeleteFiles',
  onDidChangeWorkspaceFolders: 'workspace/didChangeWorkspaceFolders',
  onRenameRequest: 'textDocument/rename',
  onPrepareRename: 'textDocument/prepareRename',
  onReferences: 'textDocument/references',
  onExecuteCommand: 'workspace/executeCommand',
};

/** The messages that the server sends by itself, and those that the connection answers for it. */
const OTHERS: readonly Registration[] = [
  { method: 'initialize', from: 'client', file: 'server.ts' },
  { method: 'initialized', from: 'client', file: 'server.ts' },
  { method: 'window/logMessage', from: 'server', file: 'server.ts' },
  { method: 'workspace/configuration', from: 'server', file: 'settings.ts' },
  { method: 'client/registerCapability', from: 'server', file: 'syncFiles.ts' },
  { method: PREVIEW.changed, from: 'server', file: 'features/preview.ts' },
  { method: COMPARISON.changed, from: 'server', file: 'features/comparison.ts' },
  ...Object.values(CLIENT_FILES).map(
    (method): Registration => ({ method, from: 'server', file: 'clientFileSystem.ts' }),
  ),
];

/** Messages that only a server sends. */
const SENT = /\/refresh$|\/publishDiagnostics$/;

/** Registers all features of the server on a connection that only records them. */
export function recordRegistrations(): Registration[] {
  const made: Registration[] = [...OTHERS];
  let file = '';
  const note = (method: string): void => {
    made.push({ method, from: SENT.test(method) ? 'server' : 'client', file });
  };
  const connection = recording(note);
  const workspace = new LanguageWorkspace(
    NO_FILES,
    { updated: () => {}, troubled: () => {} },
    () => '2026-01-01',
  );
  const client = clientOf(ABLE);
  const settings = new SettingsStore(connection, client);
  file = 'syncDocuments.ts';
  syncDocuments(connection, workspace);
  file = 'syncFiles.ts';
  syncFiles(connection, workspace, client, ABLE).start();
  file = 'settings.ts';
  settings.start();
  const diagnostics = new DiagnosticStore(workspace, client);
  const comparisons = new Comparisons({
    workspace,
    files: NO_FILES,
    versions: undefined,
    log: () => {},
  });
  for (const feature of FEATURES) {
    file = `features/${feature.file}`;
    // Sent messages are not registered, so the table of features lists them.
    if (SENT.test(feature.method)) note(feature.method);
    feature.register({
      connection,
      workspace,
      client,
      diagnostics,
      settings,
      documents: noDocuments,
      comparisons,
      onUpdate: () => {},
    });
  }
  return made;
}

/** Registered handlers are never called, so no document is written here. */
const noDocuments: DocumentLibrary = () => Promise.reject(new Error('No documents are written here.'));

/** A client with all capabilities and no open documents. */
const ABLE: InitializeParams = {
  processId: null,
  rootUri: null,
  workspaceFolders: [],
  capabilities: {
    textDocument: { diagnostic: {} },
    workspace: {
      configuration: true,
      workspaceFolders: true,
      codeLens: { refreshSupport: true },
      diagnostics: { refreshSupport: true },
      didChangeConfiguration: { dynamicRegistration: true },
      didChangeWatchedFiles: { dynamicRegistration: true },
      inlayHint: { refreshSupport: true },
      semanticTokens: { refreshSupport: true },
    },
  },
};

const NO_FILES: FileSystem = {
  find: async () => ({ uris: [], configurations: [], troubles: [] }),
  read: async () => '',
};

/** A connection that passes the method of each handler on, and answers nothing. */
function recording(note: (method: string) => void): Connection {
  const parts: Readonly<Record<string, unknown>> = {
    onRequest: (type: string | { readonly method: string }) =>
      note(typeof type === 'string' ? type : type.method),
    onNotification: (type: string | { readonly method: string }) =>
      note(typeof type === 'string' ? type : type.method),
    client: { register: async () => {} },
  };
  const connection: Connection = new Proxy({} as Connection, {
    get(_, name) {
      const property = String(name);
      if (property in parts) return parts[property];
      if (!property.startsWith('on')) return property === 'workspace' ? connection : silent;
      const method = NAMED[property];
      if (method === undefined)
        throw new Error(`Which message '${property}' stands for is not said in NAMED.`);
      return () => note(method);
    },
  });
  return connection;
}

/** Everything else that is called on the connection has no effect. */
const silent = async (): Promise<undefined> => undefined;
