import * as vscode from 'vscode';

/**
 * Whether a document cannot be saved because of its file system or the settings `files.readonlyInclude` and
 * `files.readonlyExclude`. VS Code lets extensions change such a document all the same, and the change is lost.
 */
function isReadOnly(document: vscode.TextDocument): boolean {
  const { scheme } = document.uri;
  if (scheme !== 'untitled' && vscode.workspace.fs.isWritableFileSystem(scheme) === false) return true;
  const files = vscode.workspace.getConfiguration('files', document);
  const matches = (setting: string): boolean =>
    Object.entries(files.get<Record<string, boolean>>(setting, {})).some(
      ([pattern, isOn]) =>
        isOn && vscode.languages.match({ pattern: fullPattern(document, pattern) }, document) > 0,
    );
  return matches('readonlyInclude') && !matches('readonlyExclude');
}

/** Whether a document cannot be changed. If so, this says so. */
export function isRefusedAsReadOnly(document: vscode.TextDocument): boolean {
  if (!isReadOnly(document)) return false;
  const name = document.uri.path.split('/').at(-1) ?? '';
  vscode.window.showInformationMessage(vscode.l10n.t('{0} is read-only, so it was not changed.', name));
  return true;
}

/** A pattern of a setting is relative to the folder that contains the document. */
function fullPattern({ uri }: vscode.TextDocument, pattern: string): vscode.GlobPattern {
  const folder = vscode.workspace.getWorkspaceFolder(uri);
  return folder && !pattern.startsWith('/') ? new vscode.RelativePattern(folder, pattern) : pattern;
}
