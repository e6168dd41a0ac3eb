import * as vscode from 'vscode';
import { isEmptyBullet, leaveList } from './emptyBullet.ts';
import { keepContext } from './selectionContext.ts';

/**
 * Makes Enter on an empty bullet end its list, as in a word processor. The key is bound only while the cursor is on
 * such a bullet, so that every other Enter is VS Code's own.
 */
export function registerEndList(): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('competence.endList', endList),
    keepContext('competence.atEmptyBullet', isAtEmptyBullet),
  );
}

async function endList(): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return;
  const { document, selection } = editor;
  const line = selection.active.line;
  const edit = selection.isEmpty ? leaveList((index) => document.lineAt(index).text, line) : undefined;
  if (!edit) {
    await vscode.commands.executeCommand('type', { text: '\n' });
    return;
  }
  const range = new vscode.Range(
    edit.firstLine,
    0,
    edit.lastLine,
    document.lineAt(edit.lastLine).text.length,
  );
  await editor.edit((builder) => builder.replace(range, edit.text));
  const end = new vscode.Position(edit.firstLine, edit.text.length);
  editor.selection = new vscode.Selection(end, end);
}

function isAtEmptyBullet({ document, selection }: vscode.TextEditor): boolean {
  if (!selection.isEmpty) return false;
  const { text, range } = document.lineAt(selection.active.line);
  return selection.active.isEqual(range.end) && isEmptyBullet(text);
}
