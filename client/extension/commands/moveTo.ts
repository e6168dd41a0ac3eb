import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type MoveAnswer,
  type MoveRequest,
  type MoveTargetAnswer,
  type MoveTargetsAnswer,
  REFACTOR,
} from '../../../server/src/lsp/refactorProtocol.ts';
import type { Announcements } from '../announcements.ts';
import { applyEdit } from '../appliedEdit.ts';
import { orShowReason } from '../orShowReason.ts';
import { isRefusedAsReadOnly } from '../readOnly.ts';

/** The id of the command, which is sent to the server. */
export const MOVE_TO = 'competence.moveTo';

/** Asks for an activity, group or domain, and moves the selected elements there. */
export function registerMoveTo(client: BaseLanguageClient, announcements: Announcements): vscode.Disposable {
  return vscode.commands.registerCommand(MOVE_TO, () => moveTo(client, announcements));
}

interface TargetItem extends vscode.QuickPickItem {
  readonly target: MoveTargetAnswer;
}

async function moveTo(client: BaseLanguageClient, announcements: Announcements): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (editor?.document.languageId !== 'competence' || isRefusedAsReadOnly(editor.document)) return;
  const { code2ProtocolConverter: converter } = client;
  const { version } = editor.document;
  const chosen = { uri: converter.asUri(editor.document.uri), range: converter.asRange(editor.selection) };
  const offer = await orShowReason(client.sendRequest<MoveTargetsAnswer>(REFACTOR.targets, chosen));
  if (offer === undefined) return;
  const { moved, targets } = offer;
  if (targets.length === 0) {
    vscode.window.showInformationMessage(
      vscode.l10n.t('Nothing here can be moved. Put the cursor on a competence, a group or an activity.'),
    );
    return;
  }
  const picked = await vscode.window.showQuickPick(targets.map(toItem), {
    title: moved === '' ? vscode.l10n.t('Move to') : vscode.l10n.t('Move ‘{0}’ to', moved),
    placeHolder: vscode.l10n.t('Select where to move it'),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  if (picked === undefined) return;
  const request: MoveRequest = { ...chosen, target: picked.target };
  const answer =
    editor.document.version === version
      ? await orShowReason(client.sendRequest<MoveAnswer>(REFACTOR.move, request))
      : null;
  if (answer === undefined) return;
  if (answer === null) {
    vscode.window.showInformationMessage(
      vscode.l10n.t('The file changed in the meantime, so nothing was changed. Try again.'),
    );
    return;
  }
  const applied = await applyEdit(client, answer);
  if (applied) announcements.say(vscode.l10n.t('Moved to the end of ‘{0}’', picked.target.title), applied);
}

function toItem(target: MoveTargetAnswer): TargetItem {
  return { label: target.label, description: target.id, detail: target.within, target };
}
