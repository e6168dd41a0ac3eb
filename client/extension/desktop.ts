import { join } from 'node:path';
import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import type { CompetenceApi } from './api.ts';
import { startExtension } from './extension.ts';
import { registerCheckTasks } from './tasks/checkTasks.ts';

/** The entry point in desktop VS Code: the server is a process beside the extension. */
export function activate(context: ExtensionContext): CompetenceApi {
  // The server can write prepared JSON to standard output as it is. Node's channel would serialise everything again.
  const server = {
    module: join(context.extensionPath, 'dist', 'server.cjs'),
    transport: TransportKind.stdio,
  };
  context.subscriptions.push(registerCheckTasks(context));
  return startExtension(
    context,
    (id, name, options) => new LanguageClient(id, name, { run: server, debug: server }, options),
  );
}
