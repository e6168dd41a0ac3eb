import * as vscode from 'vscode';

/**
 * Sets the context key `name` to whether `test` holds for the selection of the active editor, so that a key can be bound
 * to a command in these places only.
 */
export function keepContext(name: string, test: (editor: vscode.TextEditor) => boolean): vscode.Disposable {
  let known = false;
  const update = async (editor: vscode.TextEditor | undefined) => {
    const here = editor?.document.languageId === 'competence' && test(editor);
    if (here === known) return;
    known = here;
    await vscode.commands.executeCommand('setContext', name, here);
  };
  return vscode.Disposable.from(
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => update(textEditor)),
    vscode.window.onDidChangeActiveTextEditor(update),
  );
}
