import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { FrameworkAddress, MoveRefusal } from '../../../server/src/lsp/frameworkProtocol.ts';
import type { FrameworkServer } from '../frameworks/frameworkServer.ts';
import { orShowReason } from '../orShowReason.ts';

/**
 * Moves an element next to another one, or into it, as one edit. Shows a message if that is not possible. True if it
 * was moved.
 */
export async function moveElement(
  client: BaseLanguageClient,
  server: FrameworkServer,
  source: FrameworkAddress,
  target: FrameworkAddress,
): Promise<boolean> {
  const answer = await orShowReason(server.move({ source: addressOf(source), target: addressOf(target) }));
  if (answer === undefined) return false;
  const { edit, refusal } = answer;
  if (refusal !== undefined) {
    vscode.window.showInformationMessage(wordsFor(refusal));
    return false;
  }
  if (edit === undefined) return false;
  return vscode.workspace.applyEdit(await client.protocol2CodeConverter.asWorkspaceEdit(edit));
}

function addressOf({ framework, keys }: FrameworkAddress): FrameworkAddress {
  return { framework, keys };
}

function wordsFor(refusal: MoveRefusal): string {
  switch (refusal) {
    case 'gone':
      return vscode.l10n.t('This element no longer exists. The view has been updated.');
    case 'foreign':
      return vscode.l10n.t(
        'An element cannot be moved to another framework, because references to it would break.',
      );
    case 'inherited':
      return vscode.l10n.t(
        'This element belongs to another framework. To move it in an adaptation, add a line such as: move [id] to place',
      );
    case 'inside':
      return vscode.l10n.t('An element cannot be moved into itself.');
    case 'misplaced':
      return vscode.l10n.t(
        'It cannot be moved there. A competence belongs in an activity or a section, an activity in a domain.',
      );
  }
}
