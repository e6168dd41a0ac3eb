import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import type { CompetenceApi } from '../../../client/extension/api.ts';
import { name, publisher } from '../../../package.json';

/** The uri of a file of the samples that are open. */
export function sample(path: string): vscode.Uri {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(folder, 'no folder is open');
  return vscode.Uri.joinPath(folder.uri, path);
}

/** Opens a sample in an editor. */
export async function openSample(path: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(sample(path), { viewColumn: vscode.ViewColumn.One });
}

let texts = 0;

/**
 * Opens a document that is on no disk, with the cursor at its start. Each has a different name, because VS Code keeps a
 * backup of unsaved text, and may restore it in the next document with that name.
 */
export async function openText(content: string): Promise<vscode.TextEditor> {
  texts++;
  const uri = vscode.Uri.from({ scheme: 'untitled', path: `/text-${texts}.competence` });
  const document = await vscode.workspace.openTextDocument(uri);
  assert.equal(document.getText(), '');
  // Before it is shown, because in an editor the cursor would move along, and VS Code could report that at any later
  // time.
  const edit = new vscode.WorkspaceEdit();
  edit.insert(uri, new vscode.Position(0, 0), content);
  if (content !== '') assert.ok(await vscode.workspace.applyEdit(edit));
  return vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.One });
}

/** Discards all edits, and closes all editors and previews. */
export async function closeAll(): Promise<void> {
  await eventually('nothing that was typed is left', async () => {
    // VS Code writes its own settings in a document too.
    const dirty = vscode.workspace.textDocuments.find(
      ({ isDirty, uri }) => isDirty && !uri.path.endsWith('/User/settings.json'),
    );
    if (dirty === undefined) return true;
    await vscode.window.showTextDocument(dirty, { viewColumn: vscode.ViewColumn.One });
    // If a preview has just come to the front instead, this closes it, and the document is tried again.
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    return undefined;
  });
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  await eventually(
    'all is closed',
    () => vscode.window.tabGroups.all.every(({ tabs }) => tabs.length === 0) || undefined,
  );
}

/** The first position of `text` in the document. */
export function find(document: vscode.TextDocument, text: string): vscode.Range {
  const offset = document.getText().indexOf(text);
  assert.notEqual(offset, -1, `'${text}' is not in ${document.uri.path}`);
  return new vscode.Range(document.positionAt(offset), document.positionAt(offset + text.length));
}

/** Replaces `text` by `by`, as one edit of the author. */
export async function replace(editor: vscode.TextEditor, text: string, by: string): Promise<void> {
  const range = find(editor.document, text);
  assert.ok(await editor.edit((builder) => builder.replace(range, by)));
}

/** Moves the cursor to a position, as a click does. */
export function putCursor(editor: vscode.TextEditor, position: vscode.Position): void {
  editor.selection = new vscode.Selection(position, position);
}

/** Types as the keyboard does, including the effects that VS Code adds to a key. */
export async function type(text: string): Promise<void> {
  for (const key of text) await vscode.commands.executeCommand('type', { text: key });
}

/** Waits until `read` returns something; after a time limit, fails with what is missing and what was found. */
export async function eventually<T>(
  what: string,
  read: () => T | undefined | Promise<T | undefined>,
  patience = 120_000,
): Promise<T> {
  const end = Date.now() + patience;
  for (;;) {
    const value = await read();
    if (value !== undefined) return value;
    if (Date.now() > end) assert.fail(`${what}: not within ${patience} ms`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Longer than the extension waits for a moving cursor to stop, in milliseconds. */
const AFTER_PAUSE = 200;

/**
 * Waits until the extension has handled everything that happened in editors so far, and the server has answered it. The
 * extension and the tests share a thread, so timers end in the order of their times; the server answers in order.
 */
export async function allHandled(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, AFTER_PAUSE));
  await vscode.commands.executeCommand('vscode.executeWorkspaceSymbolProvider', 'no such name');
}

/** The problems of a document by rule, as VS Code shows them. */
export function problemsOf(uri: vscode.Uri, rule: string): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter(({ code }) => codeOf(code) === rule);
}

/** The name of a problem's rule. */
export function codeOf(code: vscode.Diagnostic['code']): string | undefined {
  return typeof code === 'object' ? String(code.value) : code === undefined ? undefined : String(code);
}

/** The id of the extension in VS Code. */
export const EXTENSION_ID = `${publisher}.${name}`;

/** The API of the extension. */
export async function api(): Promise<CompetenceApi> {
  const extension = vscode.extensions.getExtension<CompetenceApi>(EXTENSION_ID);
  assert.ok(extension, 'the extension is not there');
  return extension.activate();
}

/** Waits until a preview shows HTML in which `read` finds something. */
export async function previewShows<T>(what: string, read: (html: string) => T | undefined): Promise<T> {
  const { previewHtml } = await api();
  return eventually(`the preview shows ${what}`, async () => {
    const html = await previewHtml();
    return html === undefined ? undefined : read(html);
  });
}

/** Waits until the server has answered about a document: by then all files of the workspace are read. */
export async function outlineIsThere(uri: vscode.Uri): Promise<void> {
  await eventually('the outline', async () => {
    const command = 'vscode.executeDocumentSymbolProvider';
    const found = await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>(command, uri);
    return found?.length ? found : undefined;
  });
}
