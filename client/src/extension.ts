import * as vscode from 'vscode';
import type { CompetenceApi } from './api.ts';
import { registerEndList } from './commands/endList.ts';
import { registerServerCommands } from './commands/serverCommands.ts';
import { registerShowReferences } from './commands/showReferences.ts';
import { type ClientMaker, makeLanguageClient, startLanguageClient } from './languageClient.ts';
import { followCursor } from './preview/followCursor.ts';
import { registerPreviewCommands } from './preview/previewCommands.ts';
import { Previews } from './preview/previews.ts';
import { RulePages } from './rulePages.ts';

/**
 * Puts the extension together, whatever the runtime: only how the server is started differs. It does not wait for the
 * server: what is asked of it meanwhile is answered once it runs.
 */
export function startExtension(context: vscode.ExtensionContext, makeClient: ClientMaker): CompetenceApi {
  const log = vscode.window.createOutputChannel('Competence', { log: true });
  const client = makeLanguageClient(makeClient, log);
  const previews = new Previews(client, context.extensionUri, log);
  context.subscriptions.push(
    log,
    client,
    previews,
    RulePages.register(context.extensionUri),
    registerServerCommands(client, log),
    registerPreviewCommands(previews),
    registerEndList(),
    registerShowReferences(),
    followCursor(client, previews, log),
  );
  startLanguageClient(client, log);
  return { previewHtml: (framework) => previews.html(framework) };
}
