import * as vscode from 'vscode';
import { Announcements } from './announcements.ts';
import type { CompetenceApi } from './api.ts';
import { provideFiles } from './clientFiles.ts';
import { registerAssignIds } from './commands/assignIds.ts';
import { registerEndList } from './commands/endList.ts';
import { registerMoveTo } from './commands/moveTo.ts';
import { registerNewFramework } from './commands/newFramework.ts';
import { registerRearrange } from './commands/rearrange.ts';
import { registerServerCommands } from './commands/serverCommands.ts';
import { registerShowQuestions } from './commands/showQuestions.ts';
import { registerShowReferences } from './commands/showReferences.ts';
import { registerShowResolved } from './commands/showResolved.ts';
import { registerComparison } from './comparison/registerComparison.ts';
import { registerDropFiles } from './drop/dropFiles.ts';
import { FrameworkChanges } from './frameworks/frameworkChanges.ts';
import { frameworkServer } from './frameworks/frameworkServer.ts';
import { type ClientMaker, makeLanguageClient, startLanguageClient } from './languageClient.ts';
import { registerPackagedFiles } from './packagedFiles.ts';
import { registerPasteLists } from './paste/pasteLists.ts';
import { followCursor } from './preview/followCursor.ts';
import { registerPreviewCommands, showAnyPreview } from './preview/previewCommands.ts';
import { Previews } from './preview/previews.ts';
import { registerReviewBase } from './review/reviewBase.ts';
import { StartPage } from './start/startPage.ts';
import { FrameworkStatusItems } from './status/frameworkStatus.ts';
import { registerFrameworkCommands } from './views/frameworkCommands.ts';
import { FrameworksView } from './views/frameworksView.ts';
import { registerProblemDecorations } from './views/problemDecorations.ts';

/**
 * Sets up the extension in every runtime; only how the server is started differs. It does not wait for the server:
 * requests made meanwhile are answered once it runs.
 */
export function startExtension(context: vscode.ExtensionContext, makeClient: ClientMaker): CompetenceApi {
  const log = vscode.window.createOutputChannel('Competence', { log: true });
  const client = makeLanguageClient(makeClient, log);
  const server = frameworkServer(client);
  const changes = new FrameworkChanges(client);
  const announcements = new Announcements();
  const previews = new Previews(client, context.extensionUri, announcements, log);
  const frameworks = new FrameworksView({ client, server, changes, announcements, log });
  const status = new FrameworkStatusItems(server, changes, log);
  const compared = registerComparison(client, context, announcements, log, () => showAnyPreview(previews));
  context.subscriptions.push(
    log,
    client,
    previews,
    announcements,
    registerPackagedFiles(context.extensionUri),
    provideFiles(client, context.extensionUri),
    registerServerCommands(client, log),
    registerPreviewCommands(previews),
    registerEndList(),
    registerShowReferences(),
    registerPasteLists(client),
    registerDropFiles(client),
    registerRearrange(client),
    registerMoveTo(client, announcements),
    registerReviewBase(client, log),
    followCursor(client, previews, log),
    changes,
    frameworks,
    status,
    compared,
    registerFrameworkCommands(frameworks, server, log),
    registerProblemDecorations(),
    registerNewFramework(server, previews, log),
    new StartPage({ context, server, changes, previews, log }),
    registerAssignIds(client, server, log),
    registerShowQuestions(server, log),
    registerShowResolved(server, changes, log),
  );
  startLanguageClient(client, log);
  return {
    previewHtml: (framework) => previews.html(framework),
    frameworks: (parent) => frameworks.children(parent),
    selectedFrameworkNode: () => frameworks.selected,
    frameworkStatus: () => status.shown,
    changes: (parent) => compared.view.children(parent),
    changesHeading: () => compared.view.heading,
    changeMarks: (uri) => compared.marks.in(uri),
  };
}
