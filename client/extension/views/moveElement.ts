import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type {
  FrameworkAddress,
  FrameworkCursor,
  FrameworkNode,
} from '../../../server/src/lsp/frameworkProtocol.ts';
import type { Announcements } from '../announcements.ts';
import { applyEdit } from '../appliedEdit.ts';
import type { FrameworkServer } from '../frameworks/frameworkServer.ts';
import { orShowReason } from '../orShowReason.ts';
import { refusalWords } from '../refusalWords.ts';

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
    vscode.window.showInformationMessage(refusalWords(refusal));
    return undefined;
  }
  if (edit === undefined) return undefined;
  const applied = await applyEdit(client, edit);
  if (applied === undefined) return undefined;
  const { place } = applied;
  announcements.say(movedWords(source, target), applied);
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
