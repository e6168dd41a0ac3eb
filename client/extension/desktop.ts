import { join } from 'node:path';
import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import type { CompetenceApi } from './api.ts';
import { startExtension } from './extension.ts';
import { registerCheckTasks } from './tasks/checkTasks.ts';

/** What desktop VS Code calls first: the server is a process of its own beside the extension. */
export function activate(context: ExtensionContext): CompetenceApi {
  // Over standard output the server sends what it wrote before as it is; over Node's channel all would be written anew.
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
