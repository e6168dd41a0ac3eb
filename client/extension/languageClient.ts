import * as vscode from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions, Middleware } from 'vscode-languageclient';
import { MOVE_TO } from './commands/moveTo.ts';
import { SHOW_REFERENCES } from './commands/showReferences.ts';
import { isOwnDocument } from './isOwnDocument.ts';
import { RULE_PAGES } from './packagedFiles.ts';
import { REVIEW_BASE } from './review/reviewBase.ts';

/** Creates a client for the server: in a process or in a worker, depending on the runtime. */
export type ClientMaker = (id: string, name: string, options: LanguageClientOptions) => BaseLanguageClient;

/** Creates the client of the language server, without starting it. */
export function makeLanguageClient(make: ClientMaker, log: vscode.LogOutputChannel): BaseLanguageClient {
  return make('competence', 'Competence', {
    documentSelector: [{ language: 'competence' }],
    initializationOptions: {
      rulePages: RULE_PAGES,
      showReferences: SHOW_REFERENCES,
      moveTo: MOVE_TO,
      review: REVIEW_BASE,
    },
    outputChannel: log,
    middleware: OWN_DOCUMENTS,
  });
}

/** Only documents that the author writes are sent to the server, and it has no results for others. */
const OWN_DOCUMENTS: Middleware = {
  didOpen: async (document, next) => (isOwnDocument(document) ? next(document) : undefined),
  didChange: async (event, next) => (isOwnDocument(event.document) ? next(event) : undefined),
  didClose: async (document, next) => (isOwnDocument(document) ? next(document) : undefined),
};

/** Starts the server, and shows an error if that fails, because then nothing is checked. */
export function startLanguageClient(client: BaseLanguageClient, log: vscode.LogOutputChannel): void {
  client.start().catch((error: unknown) => reportFailure(error, log));
}

/** Restarts the server. Open views keep their contents meanwhile. */
export async function restartLanguageClient(
  client: BaseLanguageClient,
  log: vscode.LogOutputChannel,
): Promise<void> {
  try {
    if (client.needsStop()) await client.stop();
    await client.start();
  } catch (error) {
    await reportFailure(error, log);
  }
}

async function reportFailure(error: unknown, log: vscode.LogOutputChannel): Promise<void> {
  log.error(error instanceof Error ? error : String(error));
  const showOutput = vscode.l10n.t('Show Log');
  const message = vscode.l10n.t(
    'The Competence language server could not start, so nothing is checked. The log shows the reason.',
  );
  if ((await vscode.window.showErrorMessage(message, showOutput)) === showOutput) log.show();
}
