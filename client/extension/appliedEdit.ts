import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { insertedBy } from './announcements.ts';
import { isRefusedAsReadOnly } from './readOnly.ts';

/** An edit of the server that was made. */
export interface AppliedEdit {
  /** The lines that it inserted; undefined if there are none. */
  readonly place: vscode.Location | undefined;
  /** Takes exactly this edit back; false if one of its files was edited since. */
  readonly undo: () => Promise<boolean>;
}

/**
 * Makes an edit of the server, as one undo step. Undefined if nothing was changed, because a file is read-only or was
 * edited meanwhile, which is said.
 *
 * @param edit a WorkspaceEdit of the protocol that only changes texts
 */
export async function applyEdit(client: BaseLanguageClient, edit: object): Promise<AppliedEdit | undefined> {
  const changes = await client.protocol2CodeConverter.asWorkspaceEdit(edit);
  const documents = await Promise.all(
    changes.entries().map(([uri]) => vscode.workspace.openTextDocument(uri)),
  );
  if (documents.some(isRefusedAsReadOnly)) return undefined;
  const before = documents.map((document) => document.getText());
  if (isOutdated(client, edit, documents) || !(await vscode.workspace.applyEdit(changes))) {
    vscode.window.showInformationMessage(
      vscode.l10n.t('The file changed in the meantime, so nothing was changed. Try again.'),
    );
    return undefined;
  }
  const made = documents.map((document, index) => ({
    uri: document.uri,
    before: before[index] ?? '',
    after: document.getText(),
  }));
  return { place: insertedBy(changes), undo: () => undo(made) };
}

/** A document with its texts before and after an edit. */
interface EditedDocument {
  readonly uri: vscode.Uri;
  readonly before: string;
  readonly after: string;
}

async function undo(made: readonly EditedDocument[]): Promise<boolean> {
  const documents = await Promise.all(made.map(({ uri }) => vscode.workspace.openTextDocument(uri)));
  if (documents.some((document, index) => document.getText() !== made[index]?.after)) return false;
  const changes = new vscode.WorkspaceEdit();
  for (const [index, document] of documents.entries()) {
    const { range, text } = differenceTo(document, made[index]?.before ?? '');
    changes.replace(document.uri, range, text);
  }
  return vscode.workspace.applyEdit(changes);
}

/** The lines of a document that differ from an earlier text, and what they were. */
function differenceTo(
  document: vscode.TextDocument,
  before: string,
): { readonly range: vscode.Range; readonly text: string } {
  const now = document.getText();
  const shortest = Math.min(now.length, before.length);
  let start = 0;
  while (start < shortest && now[start] === before[start]) start++;
  // From the start of a line up to the end of one.
  start = start === 0 ? 0 : now.lastIndexOf('\n', start - 1) + 1;
  let end = 0;
  while (end < shortest - start && now.at(-1 - end) === before.at(-1 - end)) end++;
  const line = now.indexOf('\n', now.length - end);
  end = line < 0 ? 0 : now.length - line - 1;
  const range = new vscode.Range(document.positionAt(start), document.positionAt(now.length - end));
  return { range, text: before.slice(start, before.length - end) };
}

/** Whether the edit is for another version of a document than the current one. */
function isOutdated(
  { protocol2CodeConverter }: BaseLanguageClient,
  edit: object,
  documents: readonly vscode.TextDocument[],
): boolean {
  const { documentChanges = [] } = edit as {
    readonly documentChanges?: readonly {
      readonly textDocument: { readonly uri: string; readonly version: number | null };
    }[];
  };
  return documentChanges.some(({ textDocument: { uri, version } }) => {
    const own = protocol2CodeConverter.asUri(uri).toString();
    const document = documents.find((each) => each.uri.toString() === own);
    return version !== null && document !== undefined && document.version !== version;
  });
}
