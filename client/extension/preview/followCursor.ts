import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { debounce } from '../../../server/src/host/debounce.ts';
import { previewServer } from './previewServer.ts';
import type { Previews } from './previews.ts';

/** Cursors that move faster than this, in milliseconds, are not followed step by step. */
const PAUSE = 60;

/**
 * Makes the previews highlight the element at the cursor: after a click or a jump and, in those that follow the cursor,
 * after every move. No request is sent while no preview would show it.
 */
export function followCursor(
  client: BaseLanguageClient,
  previews: Previews,
  log: vscode.LogOutputChannel,
): vscode.Disposable {
  const server = previewServer(client);
  let asked = 0;

  const mark = async (editor: vscode.TextEditor, isMove: boolean) => {
    asked += 1;
    const mine = asked;
    try {
      const cursor = { uri: editor.document.uri.toString(), line: editor.selection.active.line };
      const selection = await server.select(cursor);
      // The cursor may have moved on meanwhile; only the last answer counts.
      if (mine === asked) previews.select(selection, isMove);
    } catch (error) {
      log.debug(`Preview: ${error instanceof Error ? error.message : error}`);
    }
  };
  const markSoon = debounce(mark, { quiet: PAUSE });
  const follow = (editor: vscode.TextEditor | undefined, isMove = false) => {
    if (previews.isEmpty || editor?.document.languageId !== 'competence') return;
    if (isMove && !previews.follow) return;
    markSoon(editor, isMove);
  };

  return vscode.Disposable.from(
    vscode.window.onDidChangeTextEditorSelection(({ textEditor, kind }) =>
      follow(textEditor, kind === vscode.TextEditorSelectionChangeKind.Keyboard),
    ),
    vscode.window.onDidChangeActiveTextEditor((editor) => follow(editor)),
    previews.onDidLoad(() => follow(visibleEditor())),
    new vscode.Disposable(markSoon.cancel),
  );
}

/** The author's editor: the active one or, if a preview is active, a visible one. */
function visibleEditor(): vscode.TextEditor | undefined {
  const { activeTextEditor, visibleTextEditors } = vscode.window;
  return activeTextEditor ?? visibleTextEditors.find(({ document }) => document.languageId === 'competence');
}
