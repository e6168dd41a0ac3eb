import * as vscode from 'vscode';
import type { FrameworkLocation } from '../../../server/src/lsp/frameworkProtocol.ts';

/** Shows a location in an editor with the cursor at its start. The focus goes there or stays. */
export async function showLocation(
  { uri, range: { start, end } }: FrameworkLocation,
  preserveFocus: boolean,
): Promise<void> {
  const range = new vscode.Range(start.line, start.character, end.line, end.character);
  const editor = await vscode.window.showTextDocument(vscode.Uri.parse(uri), {
    selection: new vscode.Range(range.start, range.start),
    preserveFocus,
  });
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
