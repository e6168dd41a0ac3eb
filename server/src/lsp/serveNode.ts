import { Console } from 'node:console';
import { createConnection, ProposedFeatures, StreamMessageWriter } from 'vscode-languageserver/node';
import { clientFileSystem } from './clientFileSystem.ts';
import { nodeVersions } from './comparison/nodeVersions.ts';
import { encodeMessage } from './encodeMessage.ts';
import { fileSystemByScheme } from './fileSystemByScheme.ts';
import { guardInput } from './guardInput.ts';
import { nodeDocuments } from './nodeDocuments.ts';
import { nodeFileSystem } from './nodeFileSystem.ts';
import { serve } from './server.ts';
import { sessionOrder } from './sessionOrder.ts';

const OTHER_TRANSPORTS = /^--(node-ipc|socket(=.*)?|pipe(=.*)?)$/;

/** Serves the client that started this process, over what its arguments name; over standard input and output otherwise. */
export function serveNode(): void {
  const isNamed = process.argv.some((argument) => OTHER_TRANSPORTS.test(argument));
  const connection = isNamed
    ? createConnection(ProposedFeatures.all, { messageStrategy: sessionOrder() })
    : createStandardConnection();
  serve(connection, {
    files: fileSystemByScheme(nodeFileSystem, clientFileSystem(connection)),
    documents: nodeDocuments,
    versions: nodeVersions,
  });
}

function createStandardConnection() {
  // Printed output must not get between the messages.
  globalThis.console = new Console(process.stderr);
  const contentTypeEncoder = {
    name: 'application/json',
    encode: async (message: Parameters<typeof encodeMessage>[0]) => encodeMessage(message),
  };
  const output: unknown = new StreamMessageWriter(process.stdout, { contentTypeEncoder });
  guardInput(process.stdin, (reason) => {
    process.stderr.write(`competence: ${reason}\n`);
    process.exit(1);
  });
  // The input stays a stream, since the connection ends the process with it. That a stream may go with a writer, the
  // package knows, and its types do not.
  return createConnection(ProposedFeatures.all, process.stdin, output as NodeJS.WritableStream, {
    messageStrategy: sessionOrder(),
  });
}
