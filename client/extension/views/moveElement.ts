import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type {
  FrameworkAddress,
  FrameworkCursor,
  FrameworkNode,
  MoveRefusal,
} from '../../../server/src/lsp/frameworkProtocol.ts';
import { type Announcements, insertedBy } from '../announcements.ts';
import type { FrameworkServer } from '../frameworks/frameworkServer.ts';
import { orShowReason } from '../orShowReason.ts';
import { isRefusedAsReadOnly } from '../readOnly.ts';

/**
 * Moves an element next to another one, or into it, as one edit. Shows a message if that is not possible. Returns
 * its new place if it was moved.
 */
export async function moveElement(
  client: BaseLanguageClient,
  server: FrameworkServer,
  announcements: Announcements,
  source: FrameworkNode,
  target: FrameworkNode,
): Promise<FrameworkCursor | undefined> {
  const answer = await orShowReason(server.move({ source: addressOf(source), target: addressOf(target) }));
  if (answer === undefined) return undefined;
  const { edit, refusal } = answer;
  if (refusal !== undefined) {
    vscode.window.showInformationMessage(wordsFor(refusal));
    return undefined;
  }
  if (edit === undefined) return undefined;
  const changes = await client.protocol2CodeConverter.asWorkspaceEdit(edit);
  for (const [uri] of changes.entries()) {
    if (isRefusedAsReadOnly(await vscode.workspace.openTextDocument(uri))) return undefined;
  }
  if (!(await vscode.workspace.applyEdit(changes))) return undefined;
  const place = insertedBy(changes);
  announcements.say(movedWords(source, target), place);
  return place && { uri: place.uri.toString(), line: place.range.start.line };
}

function movedWords(source: FrameworkNode, target: FrameworkNode): string {
  return source.kind === target.kind
    ? vscode.l10n.t('Moved next to ‘{0}’', target.title)
    : vscode.l10n.t('Moved to the end of ‘{0}’', target.title);
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
