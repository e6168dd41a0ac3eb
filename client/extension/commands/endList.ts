import * as vscode from 'vscode';
import { isEmptyBullet, leaveList } from './emptyBullet.ts';

const CONTEXT = 'competence.atEmptyBullet';

/**
 * Makes Enter on an empty bullet end its list, as in a word processor. The key is bound only while the cursor is on
 * such a bullet, so that every other Enter is VS Code's own.
 */
export function registerEndList(): vscode.Disposable {
  let known = false;
  const update = async (editor: vscode.TextEditor | undefined) => {
    const here = editor !== undefined && isAtEmptyBullet(editor);
    if (here === known) return;
    known = here;
    await vscode.commands.executeCommand('setContext', CONTEXT, here);
  };
  return vscode.Disposable.from(
    vscode.commands.registerCommand('competence.endList', endList),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => update(textEditor)),
    vscode.window.onDidChangeActiveTextEditor(update),
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
  if (document.languageId !== 'competence' || !selection.isEmpty) return false;
  const { text, range } = document.lineAt(selection.active.line);
  return selection.active.isEqual(range.end) && isEmptyBullet(text);
}
