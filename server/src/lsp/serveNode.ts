import { Console } from 'node:console';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { clientFileSystem } from './clientFileSystem.ts';
import { nodeVersions } from './comparison/nodeVersions.ts';
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
  guardInput(process.stdin, (reason) => {
    process.stderr.write(`competence: ${reason}\n`);
    process.exit(1);
  });
  return createConnection(ProposedFeatures.all, process.stdin, process.stdout, {
    messageStrategy: sessionOrder(),
  });
}
