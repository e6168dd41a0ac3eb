import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { attempt } from '../frameworks/attempt.ts';
import type { FrameworkServer } from '../frameworks/frameworkServer.ts';
import { orShowReason } from '../orShowReason.ts';
import { isRefusedAsReadOnly } from '../readOnly.ts';

/** Registers the command that adds the missing ids of the competences in a document, as one edit. */
export function registerAssignIds(
  client: BaseLanguageClient,
  server: FrameworkServer,
  log: vscode.LogOutputChannel,
): vscode.Disposable {
  return vscode.commands.registerCommand('competence.assignIds', (uri?: vscode.Uri) =>
    attempt('Ids', log, async () => {
      const document = uri ?? vscode.window.activeTextEditor?.document.uri;
      if (document === undefined) {
        vscode.window.showInformationMessage(vscode.l10n.t('Open a .competence file first.'));
        return;
      }
      if (isRefusedAsReadOnly(await vscode.workspace.openTextDocument(document))) return;
      const answer = await orShowReason(server.assignIds({ uri: document.toString() }));
      if (answer === undefined) return;
      const { count, isLoose, edit } = answer;
      if (edit) {
        await vscode.workspace.applyEdit(await client.protocol2CodeConverter.asWorkspaceEdit(edit));
      }
      vscode.window.setStatusBarMessage(wordsFor(count, isLoose), SHOWN);
    }),
  );
}

/** How long the message stays in the status bar, in milliseconds. */
const SHOWN = 5000;

function wordsFor(count: number, isLoose: boolean): string {
  if (isLoose) {
    return vscode.l10n.t(
      'This file does not belong to a framework. Add a line such as “part of ipt” at the top, then assign the ids.',
    );
  }
  if (count === 0) return vscode.l10n.t('Every competence in this file already has an id.');
  return count === 1
    ? vscode.l10n.t('Assigned an id to 1 competence.')
    : vscode.l10n.t('Assigned ids to {0} competences.', count);
}
