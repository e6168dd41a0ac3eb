import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from 'vscode-languageserver/browser';
import { clientDocuments } from './clientDocuments.ts';
import { clientFileSystem } from './clientFileSystem.ts';
import { serve } from './server.ts';
import { sessionOrder } from './sessionOrder.ts';

/** A worker's own scope: the client talks to it. The types of a worker are not among those of the server. */
const scope: unknown = globalThis;
const port = scope as ConstructorParameters<typeof BrowserMessageWriter>[0];

const connection = createConnection(
  ProposedFeatures.all,
  new BrowserMessageReader(port),
  new BrowserMessageWriter(port),
  { messageStrategy: sessionOrder() },
);
serve(connection, {
  files: clientFileSystem(connection),
  documents: clientDocuments(connection),
  // No program can be started from a worker.
  versions: undefined,
});
