import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  REFACTOR,
  type RearrangementAnswer,
  type RearrangementEdits,
  type RearrangementRequest,
  type RearrangementWay,
} from '../../../server/src/lsp/refactorProtocol.ts';
import { isRefusedAsReadOnly } from '../readOnly.ts';
import { isBeforeText } from './emptyBullet.ts';
import { keepContext } from './selectionContext.ts';

/** The commands of VS Code for the same keys, used for lines that the server does not rearrange. */
const PLAIN: Readonly<Record<RearrangementWay, string>> = {
  promote: 'editor.action.outdentLines',
  demote: 'editor.action.indentLines',
  moveUp: 'editor.action.moveLinesUpAction',
  moveDown: 'editor.action.moveLinesDownAction',
};

/** How often to try again if the author types while the server answers. */
const TRIES = 3;
/** How long a message stays in the status bar, in milliseconds. */
const PATIENCE = 4000;

/** Registers the commands that move the selected lines, with everything below them, up, down, in or out. */
export function registerRearrange(client: BaseLanguageClient): vscode.Disposable {
  // A key that is held down repeats before the server answers. The moves are queued, so that each starts where the last
  // one ended.
  let last: Promise<void> = Promise.resolve();
  const commands = (Object.keys(PLAIN) as RearrangementWay[]).map((way) =>
    vscode.commands.registerCommand(`competence.${way}`, () => {
      const next = last.then(() => rearrange(client, way));
      last = next.catch(() => {});
      return next;
    }),
  );
  return vscode.Disposable.from(...commands, keepContext('competence.tabMovesLine', doesTabMoveLine));
}

/** Whether Tab and Shift+Tab move the line in and out, as in a word processor, and do not insert anything. */
function doesTabMoveLine({ document, selection }: vscode.TextEditor): boolean {
  const { start, end } = selection;
  const { text } = document.lineAt(start.line);
  return (
    isBeforeText(text, selection.isEmpty ? start.character : 0) &&
    (selection.isEmpty || start.line < end.line)
  );
}

async function rearrange(client: BaseLanguageClient, way: RearrangementWay): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (editor?.document.languageId !== 'competence' || isRefusedAsReadOnly(editor.document)) return;
  const { document } = editor;
  for (let tries = 0; tries < TRIES; tries++) {
    const { version } = document;
    const answer = editor.selections.length > 1 ? null : await ask(client, editor, way);
    if (document.version !== version) continue;
    if (answer === null) await vscode.commands.executeCommand(PLAIN[way]);
    else if ('refused' in answer) vscode.window.setStatusBarMessage(refusalOf(way), PATIENCE);
    else await apply(editor, answer);
    return;
  }
}

function ask(
  client: BaseLanguageClient,
  { document, selection }: vscode.TextEditor,
  way: RearrangementWay,
): Promise<RearrangementAnswer> {
  const { code2ProtocolConverter: converter } = client;
  const request: RearrangementRequest = {
    uri: converter.asUri(document.uri),
    range: converter.asRange(selection),
    way,
  };
  return client.sendRequest<RearrangementAnswer>(REFACTOR.rearrange, request);
}

/** Makes the change as one undo step, and keeps the selection. */
async function apply(
  editor: vscode.TextEditor,
  { edits, lines, columns }: RearrangementEdits,
): Promise<void> {
  const { selection } = editor;
  const isDone = await editor.edit((builder) => {
    for (const { range, newText } of edits) {
      const { start, end } = range;
      builder.replace(new vscode.Range(start.line, start.character, end.line, end.character), newText);
    }
  });
  if (!isDone) return;
  const moved = (position: vscode.Position): vscode.Position =>
    new vscode.Position(position.line + lines, Math.max(0, position.character + columns));
  editor.selection = new vscode.Selection(moved(selection.anchor), moved(selection.active));
  editor.revealRange(editor.selection);
}

function refusalOf(way: RearrangementWay): string {
  switch (way) {
    case 'promote':
      return vscode.l10n.t('Cannot move out any further.');
    case 'demote':
      return vscode.l10n.t('Cannot move into the line above.');
    case 'moveUp':
      return vscode.l10n.t('Cannot move up any further.');
    case 'moveDown':
      return vscode.l10n.t('Cannot move down any further.');
  }
}
