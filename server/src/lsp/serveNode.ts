import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { nodeFileSystem } from './nodeFileSystem.ts';
import { serve } from './server.ts';

const TRANSPORTS = /^--(stdio|node-ipc|socket(=.*)?|pipe(=.*)?)$/;

/** Serves the client that started this process, over what its arguments name; over standard input and output otherwise. */
export function serveNode(): void {
  const named = process.argv.some((argument) => TRANSPORTS.test(argument));
  serve(
    named
      ? createConnection(ProposedFeatures.all)
      : createConnection(ProposedFeatures.all, process.stdin, process.stdout),
    nodeFileSystem,
  );
}
