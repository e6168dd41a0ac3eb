import {
  type AnnotatedTextEdit,
  type ChangeAnnotation,
  TextDocumentEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { RenameChange } from '../../ide/rename/renaming.ts';
import type { Client } from '../client.ts';
import { toTextEdit, toWorkspaceEdit } from '../convert.ts';
import type { LanguageWorkspace } from '../workspace.ts';

/**
 * The changes in the form of the protocol. Changes that should be confirmed wait for the author, if the client can ask.
 */
export function toRenameEdit(
  changes: readonly RenameChange[],
  workspace: LanguageWorkspace,
  client: Client,
): WorkspaceEdit {
  const edit = toWorkspaceEdit(changes, workspace, client);
  const doubts = [...new Set(changes.flatMap(({ doubt }) => doubt ?? []))];
  if (doubts.length === 0 || edit.documentChanges === undefined || !client.takesChangeAnnotations)
    return edit;
  const paths = [...new Set(changes.map(({ path }) => path))];
  const documentChanges = edit.documentChanges.map((change, index) => {
    if (!TextDocumentEdit.is(change)) return change;
    const here = changes.filter(({ path }) => path === paths[index]);
    return { ...change, edits: here.map(toAnnotatedEdit) };
  });
  const annotations = doubts.map((label): [string, ChangeAnnotation] => [
    label,
    { label, needsConfirmation: true },
  ]);
  return { documentChanges, changeAnnotations: Object.fromEntries(annotations) };
}

function toAnnotatedEdit(change: RenameChange): AnnotatedTextEdit | ReturnType<typeof toTextEdit> {
  const edit = toTextEdit(change);
  return change.doubt === undefined ? edit : { ...edit, annotationId: change.doubt };
}
