import * as vscode from 'vscode';
import type { PreviewLocation } from '../../../server/src/lsp/previewProtocol.ts';

/**
 * Puts the cursor on the line of an element: in an editor that already shows the document, otherwise beside the
 * preview. The editor comes to the front, but the focus stays in the preview, so that a key meant for the preview never
 * types into the source.
 */
export async function revealLocation(
  { uri, range: { start, end } }: PreviewLocation,
  previewColumn: vscode.ViewColumn | undefined,
): Promise<void> {
  const document = vscode.Uri.parse(uri);
  const range = new vscode.Range(start.line, start.character, end.line, end.character);
  const editor = await vscode.window.showTextDocument(document, {
    viewColumn: columnFor(document, previewColumn),
    selection: new vscode.Range(range.start, range.start),
    preserveFocus: true,
  });
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

function columnFor(document: vscode.Uri, previewColumn: vscode.ViewColumn | undefined): vscode.ViewColumn {
  const others = vscode.window.visibleTextEditors.filter(
    ({ viewColumn }) => viewColumn !== undefined && viewColumn !== previewColumn,
  );
  const showing = others.find((editor) => editor.document.uri.toString() === document.toString());
  return (showing ?? others[0])?.viewColumn ?? vscode.ViewColumn.Beside;
}
