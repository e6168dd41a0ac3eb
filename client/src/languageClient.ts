import * as vscode from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions, Middleware } from 'vscode-languageclient';
import { MOVE_TO } from './commands/moveTo.ts';
import { SHOW_REFERENCES } from './commands/showReferences.ts';
import { RESOLVED_SCHEME } from './commands/showResolved.ts';
import { RULE_PAGES } from './rulePages.ts';

/** Makes a client for the server, in the way of the runtime. */
export type ClientMaker = (id: string, name: string, options: LanguageClientOptions) => BaseLanguageClient;

/** The client of the language server, not started yet. */
export function makeLanguageClient(make: ClientMaker, log: vscode.LogOutputChannel): BaseLanguageClient {
  return make('competence', 'Competence', {
    documentSelector: [{ language: 'competence' }],
    initializationOptions: {
      rulePages: RULE_PAGES,
      showReferences: SHOW_REFERENCES,
      moveTo: MOVE_TO,
    },
    outputChannel: log,
    middleware: WITHOUT_RESOLVED,
  });
}

/** What a framework in one piece declares is declared elsewhere: the server would find all of it twice. */
const WITHOUT_RESOLVED: Middleware = {
  didOpen: async (document, next) => (isResolved(document) ? undefined : next(document)),
  didChange: async (event, next) => (isResolved(event.document) ? undefined : next(event)),
  didClose: async (document, next) => (isResolved(document) ? undefined : next(document)),
};

function isResolved({ uri }: vscode.TextDocument): boolean {
  return uri.scheme === RESOLVED_SCHEME;
}

/** Starts the server; says so where it cannot be started, since then nothing is checked. */
export function startLanguageClient(client: BaseLanguageClient, log: vscode.LogOutputChannel): void {
  client.start().catch((error: unknown) => tellOfFailure(error, log));
}

/** Starts the server anew. What is on the screen stays meanwhile. */
export async function restartLanguageClient(
  client: BaseLanguageClient,
  log: vscode.LogOutputChannel,
): Promise<void> {
  try {
    if (client.needsStop()) await client.stop();
    await client.start();
  } catch (error) {
    await tellOfFailure(error, log);
  }
}

async function tellOfFailure(error: unknown, log: vscode.LogOutputChannel): Promise<void> {
  log.error(error instanceof Error ? error : String(error));
  const showOutput = vscode.l10n.t('Show Output');
  const message = vscode.l10n.t('The Competence language server could not be started.');
  if ((await vscode.window.showErrorMessage(message, showOutput)) === showOutput) log.show();
}
