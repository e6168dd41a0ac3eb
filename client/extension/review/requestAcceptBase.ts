import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type AcceptAnswer, type AcceptRequest, REVIEWS } from '../../../server/src/lsp/reviewProtocol.ts';

/** A review file with new records. */
export interface Accepted {
  readonly file: vscode.Uri;
  /** Its text before; undefined if the file was created. */
  readonly before: string | undefined;
  /** Its text afterwards. */
  readonly after: string | undefined;
}

/**
 * Records elements as reviewed and saves the file, because no author writes in it. Undefined if nothing was recorded.
 */
export async function requestAcceptBase(
  client: BaseLanguageClient,
  request: AcceptRequest,
): Promise<Accepted | undefined> {
  const answer = await client.sendRequest<AcceptAnswer>(REVIEWS.accept, request);
  if (answer === null) return undefined;
  const file = vscode.Uri.parse(answer.file);
  if ('problem' in answer) {
    void vscode.window.showWarningMessage(`competence.review: ${answer.problem}`);
    await vscode.window.showTextDocument(file);
    return undefined;
  }
  const before = await textOf(file);
  const edit = await client.protocol2CodeConverter.asWorkspaceEdit(answer.edit);
  if (edit === undefined || !(await vscode.workspace.applyEdit(edit))) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('competence.review changed in the meantime, so nothing was recorded. Try again.'),
    );
    return undefined;
  }
  await saveFile(file);
  return { file, before, after: await textOf(file) };
}

/** Saves a file, whether or not it is open in an editor. */
export async function saveFile(uri: vscode.Uri): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  await document.save();
}

/** Reports the records of one or more steps, with a button that undoes all of them. */
export function sayWhatWasAccepted(steps: readonly (Accepted | undefined)[]): void {
  const taken = steps.filter((each) => each !== undefined);
  const [first, last] = [taken[0], taken.at(-1)];
  if (first === undefined || last === undefined) return;
  const undo = vscode.l10n.t('Undo');
  void vscode.window
    .showInformationMessage(vscode.l10n.t('Recorded as reviewed in competence.review.'), undo)
    .then((chosen) => (chosen === undo ? takeBack({ ...last, before: first.before }) : undefined));
}

async function takeBack({ file, before, after }: Accepted): Promise<void> {
  // The message may stay for a long time. Undoing must not affect later records.
  if ((await textOf(file)) !== after) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('competence.review has changed since, so this was not undone. Edit the file to undo it.'),
    );
    return;
  }
  const edit = new vscode.WorkspaceEdit();
  if (before === undefined) edit.deleteFile(file, { ignoreIfNotExists: true });
  else edit.replace(file, new vscode.Range(0, 0, Number.MAX_SAFE_INTEGER, 0), before);
  if ((await vscode.workspace.applyEdit(edit)) && before !== undefined) await saveFile(file);
}

/** The text of a file, including unsaved changes; undefined if there is none. */
async function textOf(uri: vscode.Uri): Promise<string | undefined> {
  try {
    return (await vscode.workspace.openTextDocument(uri)).getText();
  } catch {
    // The only way to find out whether an unsaved file exists is to open it.
    return undefined;
  }
}
