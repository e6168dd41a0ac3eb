import { type Connection, type ServerCapabilities, TextDocumentSyncKind } from 'vscode-languageserver';
import { NO_UPDATE } from '../engine/index.ts';
import type { Timers } from '../host/debounce.ts';
import { today } from '../host/today.ts';
import { clientOf } from './client.ts';
import { Comparisons } from './comparison/comparisons.ts';
import type { VersionReader } from './comparison/versionReader.ts';
import { describeError } from './describeError.ts';
import { DiagnosticStore } from './diagnosticStore.ts';
import type { DocumentLibrary } from './documentLibrary.ts';
import type { FeatureContext, UpdateListener } from './feature.ts';
import { FEATURES } from './features/index.ts';
import type { FileSystem } from './fileSystem.ts';
import { answerUntimely } from './sessionOrder.ts';
import { SettingsStore } from './settings.ts';
import { syncDocuments } from './syncDocuments.ts';
import { syncFiles } from './syncFiles.ts';
import { TypingPause } from './typingPause.ts';
import { LanguageWorkspace, type WorkspaceListener } from './workspace.ts';

/** The dependencies of the server on its runtime. */
export interface Runtime {
  readonly files: FileSystem;
  readonly documents: DocumentLibrary;
  /** The versions in git; undefined without git. */
  readonly versions: VersionReader | undefined;
  /** The system's clock by default. */
  readonly timers?: Timers;
}

/**
 * Serves one client: registers all features on a connection and starts listening. It does not depend on the runtime.
 */
export function serve(connection: Connection, runtime: Runtime): void {
  const { files: fileSystem, documents, versions, timers } = runtime;
  const listeners: UpdateListener[] = [];
  let beforeEdit: WorkspaceListener['edited'] = () => undefined;
  const listener: WorkspaceListener = {
    updated: (update, path) => {
      for (const listen of listeners) guard(connection, () => listen(update, path));
    },
    edited: (path, changes) => beforeEdit(path, changes),
    troubled: ({ uri, reason }) => connection.console.warn(uri ? `${uri} is left out: ${reason}` : reason),
  };
  const workspace = new LanguageWorkspace(fileSystem, listener, today);
  answerUntimely(connection);
  syncDocuments(connection, workspace);

  connection.onInitialize((params) => {
    const client = clientOf(params);
    const settings = new SettingsStore(connection, client);
    const files = syncFiles(connection, workspace, client, params);
    connection.onInitialized(() => {
      settings.start();
      files.start();
    });
    const pause = new TypingPause(
      (path) => listener.updated({ ...NO_UPDATE, dirtyPaths: new Set([path]) }, ''),
      timers,
    );
    // A client that cannot be asked to request problems again would never get those that were held back.
    const isCalm = !client.pullsDiagnostics || client.refreshesDiagnostics;
    const diagnostics = new DiagnosticStore(workspace, client, isCalm ? pause : undefined);
    beforeEdit = (path, changes) => diagnostics.edited(path, changes);
    connection.onDidSaveTextDocument(({ textDocument: { uri } }) => {
      pause.end(workspace.pathOf(uri));
      // The document may refer to other frameworks now.
      workspace.readAround();
    });
    listeners.push(({ dirtyPaths }) => diagnostics.touch(dirtyPaths));
    const comparisons = new Comparisons({
      workspace,
      files: fileSystem,
      versions,
      log: (error) => connection.console.error(`The comparison failed: ${describeError(error)}`),
    });
    const context: FeatureContext = {
      connection,
      workspace,
      client,
      diagnostics,
      settings,
      documents,
      comparisons,
      onUpdate: (listener) => listeners.push(listener),
    };
    const capabilities: ServerCapabilities = {
      positionEncoding: 'utf-16',
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
      ...files.capabilities,
    };
    for (const register of FEATURES) Object.assign(capabilities, register(context));
    return { capabilities, serverInfo: { name: 'competence' } };
  });
  connection.listen();
}

/** One listener that fails takes neither the others nor the change itself with it. */
function guard(connection: Connection, send: () => void): void {
  try {
    send();
  } catch (error) {
    connection.console.error(describeError(error));
  }
}
