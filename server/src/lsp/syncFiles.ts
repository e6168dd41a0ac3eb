import {
  BulkRegistration,
  type Connection,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  FileChangeType,
  type FileOperationRegistrationOptions,
  type FileSystemWatcher,
  type InitializeParams,
  type ServerCapabilities,
  TextDocumentSyncKind,
  WatchKind,
} from 'vscode-languageserver';
import { CONFIGURATION_FILE } from '../engine/checking/index.ts';
import { REVIEW_FILE } from '../engine/reviews/index.ts';
import type { Client } from './client.ts';
import { describeError } from './describeError.ts';
import type { LanguageWorkspace } from './workspace.ts';

const FILES = '**/*.competence';
const CONFIGURATIONS = `**/${CONFIGURATION_FILE}`;
const REVIEWS = `**/${REVIEW_FILE}`;
const IGNORE_FILE = '.gitignore';
const IGNORES = `**/${IGNORE_FILE}`;
/** Lists the submodules: other repositories inside of a repository are ignored. */
const SUBMODULES = '**/.gitmodules';
const OPERATIONS: FileOperationRegistrationOptions = {
  filters: [
    { pattern: { glob: FILES, matches: 'file' } },
    { pattern: { glob: CONFIGURATIONS, matches: 'file' } },
    { pattern: { glob: REVIEWS, matches: 'file' } },
    { pattern: { glob: IGNORES, matches: 'file' } },
    { pattern: { glob: SUBMODULES, matches: 'file' } },
    { pattern: { glob: '**', matches: 'folder' } },
  ],
};

/** The dependencies of following files. */
export interface FileSync {
  readonly capabilities: ServerCapabilities;
  /** Reads the folders and follows them; to be called once the client is ready. */
  start(): void;
}

/** Keeps the client's folders and their files up to date with the disk, and registers what the client has to report. */
export function syncFiles(
  connection: Connection,
  workspace: LanguageWorkspace,
  client: Client,
  params: InitializeParams,
): FileSync {
  const readAgain = (uri: string): void => workspace.readAgain(whatItDecides(uri));
  const forget = (uri: string): void => {
    if (whatItDecides(uri) === uri) workspace.forget(uri);
    else readAgain(uri);
  };
  connection.onDidChangeWatchedFiles(({ changes }) => {
    for (const { uri, type } of changes) {
      if (type === FileChangeType.Deleted) forget(uri);
      else readAgain(uri);
    }
  });
  connection.workspace.onDidCreateFiles(({ files }) => {
    for (const { uri } of files) readAgain(uri);
  });
  connection.workspace.onDidRenameFiles(({ files }) => {
    for (const { oldUri, newUri } of files) {
      forget(oldUri);
      readAgain(newUri);
    }
  });
  connection.workspace.onDidDeleteFiles(({ files }) => {
    for (const { uri } of files) forget(uri);
  });
  return {
    capabilities: {
      workspace: {
        workspaceFolders: { supported: true, changeNotifications: true },
        fileOperations: { didCreate: OPERATIONS, didRename: OPERATIONS, didDelete: OPERATIONS },
      },
    },
    start: () => {
      workspace.addFolders(foldersOf(params));
      if (client.watchesFiles) watchFiles(connection, client.watchesOutside ? workspace.foldersAbove() : []);
      if (client.reportsDocuments) followReviews(connection);
      if (client.reportsFolders) followFolders(connection, workspace);
    },
  };
}

/** The paths to read again when a file has changed; for an ignore file, everything it may exclude or include. */
function whatItDecides(uri: string): string {
  return /\/\.git(?:ignore|modules)$/.test(uri) ? uri.slice(0, uri.lastIndexOf('/')) : uri;
}

/** The client's open folders, in any form in which it sends them. */
function foldersOf({ workspaceFolders, rootUri }: InitializeParams): string[] {
  if (workspaceFolders) return workspaceFolders.map(({ uri }) => uri);
  return rootUri ? [rootUri] : [];
}

/**
 * A deleted folder is reported without the files in it, so deletions are watched everywhere. `above` are folders outside
 * of the client's, whose ignore files apply in these.
 */
function watchFiles(connection: Connection, above: readonly string[]): void {
  const watchers: FileSystemWatcher[] = [
    { globPattern: FILES },
    { globPattern: CONFIGURATIONS },
    { globPattern: REVIEWS },
    { globPattern: IGNORES },
    { globPattern: SUBMODULES },
    { globPattern: '**', kind: WatchKind.Delete },
    ...above.map((baseUri) => ({ globPattern: { baseUri, pattern: IGNORE_FILE } })),
  ];
  connection.client
    .register(DidChangeWatchedFilesNotification.type, { watchers })
    .catch((error: unknown) => connection.console.error(describeError(error)));
}

/** Review files are not in a language of the client, so it only reports open ones on request. */
function followReviews(connection: Connection): void {
  const documentSelector = [{ pattern: REVIEWS }];
  const registrations = BulkRegistration.create();
  registrations.add(DidOpenTextDocumentNotification.type, { documentSelector });
  registrations.add(DidChangeTextDocumentNotification.type, {
    documentSelector,
    syncKind: TextDocumentSyncKind.Incremental,
  });
  registrations.add(DidCloseTextDocumentNotification.type, { documentSelector });
  connection.client
    .register(registrations)
    .catch((error: unknown) => connection.console.error(describeError(error)));
}

function followFolders(connection: Connection, workspace: LanguageWorkspace): void {
  connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
    workspace.removeFolders(removed.map(({ uri }) => uri));
    workspace.addFolders(added.map(({ uri }) => uri));
  });
}
