import { TextDocumentEdit, type TextEdit, type WorkspaceEdit } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { LanguageClient } from './languageClient.ts';

/** The text after edits, which must not overlap. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  return TextDocument.applyEdits(TextDocument.create('', 'competence', 0, text), [...edits]);
}

/** The edits of a workspace edit by the paths of the documents that they change. */
export function editsByPath(edit: WorkspaceEdit | null, client: LanguageClient): Map<string, TextEdit[]> {
  const edits = new Map<string, TextEdit[]>();
  for (const change of edit?.documentChanges ?? []) {
    if (TextDocumentEdit.is(change))
      edits.set(client.pathOf(change.textDocument.uri), change.edits as TextEdit[]);
  }
  return edits;
}
