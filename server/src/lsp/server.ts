import {
  type Connection,
  type InitializeParams,
  type ServerCapabilities,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import type { Update } from '../core/index.ts';
import { clientOf } from './client.ts';
import { describeError, type FeatureContext } from './feature.ts';
import { FEATURES } from './features/index.ts';
import type { FileSystem } from './fileSystem.ts';
import { LanguageWorkspace } from './workspace.ts';

/** Serves one client: registers all that the server does on a connection and listens. Knows no runtime. */
export function serve(connection: Connection, fileSystem: FileSystem): void {
  const listeners: ((update: Update) => void)[] = [];
  const workspace = new LanguageWorkspace(fileSystem, {
    updated: (update) => {
      for (const listener of listeners) {
        try {
          listener(update);
        } catch (error) {
          connection.console.error(describeError(error));
        }
      }
    },
    troubled: ({ uri, reason }) => connection.console.warn(uri ? `${uri} is left out: ${reason}` : reason),
  });

  connection.onInitialize((params) => {
    const context: FeatureContext = {
      connection,
      workspace,
      client: clientOf(params),
      onUpdate: (listener) => listeners.push(listener),
    };
    const capabilities: ServerCapabilities = {
      positionEncoding: 'utf-16',
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    };
    for (const { register } of FEATURES) Object.assign(capabilities, register(context));
    return { capabilities, serverInfo: { name: 'competence' } };
  });
  connection.listen();
}

/** The folders that the client has open, by whichever of the three ways it says so. */
export function foldersOf({ workspaceFolders, rootUri }: InitializeParams): string[] {
  if (workspaceFolders) return workspaceFolders.map(({ uri }) => uri);
  return rootUri ? [rootUri] : [];
}
