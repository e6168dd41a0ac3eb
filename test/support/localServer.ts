import { PassThrough } from 'node:stream';
import {
  createConnection,
  ProposedFeatures,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import {
  createProtocolConnection,
  InitializedNotification,
  InitializeRequest,
  type ProtocolConnection,
} from 'vscode-languageserver-protocol/node';
import { serve } from '../../server/src/lsp/server.ts';
import { sessionOrder } from '../../server/src/lsp/sessionOrder.ts';
import { ABLE } from './languageClient.ts';

/** A server in this process, without files, that knows the opened documents. Its log goes to `logged`. */
export async function startLocalServer(logged: (message: string) => void): Promise<ProtocolConnection> {
  const [toServer, toClient] = [new PassThrough(), new PassThrough()];
  const server = createConnection(
    ProposedFeatures.all,
    new StreamMessageReader(toServer),
    new StreamMessageWriter(toClient),
    { messageStrategy: sessionOrder() },
  );
  serve(server, {
    files: {
      find: async () => ({ documents: [], configurations: [], troubles: [] }),
      read: async (uri) => Promise.reject(new Error(`${uri} is on no disk`)),
      realUri: (uri) => uri,
      foldersAbove: () => [],
      rootOf: () => undefined,
      foldersToSearch: () => [],
    },
    documents: async () => Promise.reject(new Error('Documents are written by the built product alone')),
    versions: undefined,
  });
  const connection = createProtocolConnection(
    new StreamMessageReader(toClient),
    new StreamMessageWriter(toServer),
  );
  connection.onNotification('window/logMessage', ({ message }: { readonly message: string }) =>
    logged(message),
  );
  connection.onRequest('client/registerCapability', () => {});
  connection.onRequest('workspace/diagnostic/refresh', () => {});
  connection.onRequest('workspace/semanticTokens/refresh', () => {});
  connection.listen();
  await connection.sendRequest(InitializeRequest.type, {
    processId: null,
    rootUri: null,
    capabilities: ABLE,
    workspaceFolders: null,
  });
  await connection.sendNotification(InitializedNotification.type, {});
  return connection;
}
