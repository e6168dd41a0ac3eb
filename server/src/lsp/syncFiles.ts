import {
  BulkRegistration,
  type Connection,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  FileChangeType,
  type FileOperationRegistrationOptions,
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
const IGNORES = '**/.gitignore';
const OPERATIONS: FileOperationRegistrationOptions = {
  filters: [
    { pattern: { glob: FILES, matches: 'file' } },
    { pattern: { glob: CONFIGURATIONS, matches: 'file' } },
    { pattern: { glob: REVIEWS, matches: 'file' } },
    { pattern: { glob: IGNORES, matches: 'file' } },
    { pattern: { glob: '**', matches: 'folder' } },
  ],
};

/** What follows the files of a client. */
export interface FileSync {
  readonly capabilities: ServerCapabilities;
  /** Reads the folders and follows them; to be called once the client is ready. */
  start(): void;
}

/** Keeps the folders of the client and the files in them as they are on disk, and says what the client is to tell. */
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
      if (client.watchesFiles) watchFiles(connection);
      if (client.tellsOfDocuments) followReviews(connection);
      if (client.tellsOfFolders) followFolders(connection, workspace);
    },
  };
}

/** What to look at when a file has changed: of a .gitignore, all that it may leave out or let in. */
function whatItDecides(uri: string): string {
  return uri.endsWith('/.gitignore') ? uri.slice(0, uri.lastIndexOf('/')) : uri;
}

/** The folders that the client has open, by whichever of the ways it says so. */
function foldersOf({ workspaceFolders, rootUri }: InitializeParams): string[] {
  if (workspaceFolders) return workspaceFolders.map(({ uri }) => uri);
  return rootUri ? [rootUri] : [];
}

/** A folder that goes is told of as itself alone, without the files in it: hence all that is deleted is watched. */
function watchFiles(connection: Connection): void {
  const watchers = [
    { globPattern: FILES },
    { globPattern: CONFIGURATIONS },
    { globPattern: REVIEWS },
    { globPattern: IGNORES },
    { globPattern: '**', kind: WatchKind.Delete },
  ];
  connection.client
    .register(DidChangeWatchedFilesNotification.type, { watchers })
    .catch((error: unknown) => connection.console.error(describeError(error)));
}

/** Files of reviews are in no language of the client's: it tells of those that it opens when it is asked to. */
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
