import * as vscode from 'vscode';
import { isOwnDocument } from '../isOwnDocument.ts';
import { frameworkInTabs } from './frameworkInTabs.ts';
import type { Previews } from './previews.ts';

/**
 * Registers the commands that open a preview (in place of the editor or beside it), lock it, unlock it and export it.
 */
export function registerPreviewCommands(previews: Previews): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('competence.openPreview', (uri?: vscode.Uri) =>
      open(previews, uri, vscode.ViewColumn.Active, false),
    ),
    vscode.commands.registerCommand('competence.openPreviewToSide', (uri?: vscode.Uri) =>
      open(previews, uri, vscode.ViewColumn.Beside, true),
    ),
    vscode.commands.registerCommand('competence.exportPreview', (format?: string, file?: vscode.Uri) =>
      previews.export(format, file),
    ),
    vscode.commands.registerCommand('competence.lockPreview', () => previews.lock(true)),
    vscode.commands.registerCommand('competence.unlockPreview', () => previews.lock(false)),
  );
}

/** Opens a preview beside the editor, unless one is open already or no document belongs to a framework. */
export async function showAnyPreview(previews: Previews): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  const isOne = document?.languageId === 'competence' && isOwnDocument(document);
  const uri = isOne ? document.uri : frameworkInTabs();
  if (previews.isEmpty && uri) await previews.open(uri, vscode.ViewColumn.Beside, true);
}

async function open(
  previews: Previews,
  uri: vscode.Uri | undefined,
  column: vscode.ViewColumn,
  preserveFocus: boolean,
): Promise<void> {
  const document = uri ?? vscode.window.activeTextEditor?.document.uri ?? frameworkInTabs();
  if (document) {
    await previews.open(document, column, preserveFocus);
    return;
  }
  const message = vscode.l10n.t(
    'Open a .competence file first. The preview shows the framework it belongs to.',
  );
  vscode.window.showInformationMessage(message);
}
