import {
  CreateFile,
  type SnippetTextEdit,
  StringValue,
  type TextDocumentEdit,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { DocumentChange } from '../engine/checking/index.ts';
import type { RefactoringEdit } from '../engine/refactor/index.ts';
import type { Span } from '../engine/text/index.ts';
import { stop } from '../ide/completion/snippet.ts';
import type { Client } from './client.ts';
import { toRange, toTextEdit, toWorkspaceEdit } from './convert.ts';
import { refuseConflicts } from './refuseConflicts.ts';
import type { LanguageWorkspace } from './workspace.ts';

/** The edit of a refactoring for the client, as one step, with the placeholder for a title selected. */
export function toRefactoringEdit(
  { changes, file, placeholder }: RefactoringEdit,
  workspace: LanguageWorkspace,
  client: Client,
): WorkspaceEdit {
  refuseConflicts(changes, workspace);
  const [first, ...rest] = changes;
  if (placeholder && first && client.takesSnippetEdits && client.takesVersionedEdits) {
    const edits = [toSnippetEdit(first, placeholder), ...rest.map(toTextEdit)];
    return { documentChanges: [textDocumentEdit(first.path, edits, workspace)] };
  }
  const edit = toWorkspaceEdit(changes, workspace, client);
  if (file === undefined) return edit;
  const at = { line: 0, character: 0 };
  const text: TextEdit = { range: { start: at, end: at }, newText: file.text };
  const created = CreateFile.create(workspace.uriOf(file.path), { overwrite: false, ignoreIfExists: false });
  return {
    documentChanges: [
      created,
      textDocumentEdit(file.path, [text], workspace),
      ...(edit.documentChanges ?? []),
    ],
  };
}

function textDocumentEdit(
  path: string,
  edits: (TextEdit | SnippetTextEdit)[],
  workspace: LanguageWorkspace,
): TextDocumentEdit {
  return { textDocument: { uri: workspace.uriOf(path), version: workspace.versionOf(path) }, edits };
}

function toSnippetEdit({ range, text }: DocumentChange, { start, end }: Span): SnippetTextEdit {
  const value = plain(text.slice(0, start)) + stop(1, text.slice(start, end)) + plain(text.slice(end));
  return { range: toRange(range), snippet: StringValue.createSnippet(value) };
}

/** Escapes text for use in a snippet. */
function plain(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}
