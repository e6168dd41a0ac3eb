import * as vscode from 'vscode';

/** Where files are kept that may be opened without a folder: on this machine, on a remote one, and nowhere yet. */
const OWN_SCHEMES: ReadonlySet<string> = new Set(['file', 'vscode-remote', 'untitled']);

/**
 * Whether a document is one that an author writes, and no copy of one: not what stood there in an earlier version (the
 * left side of a comparison), nor a framework shown in one piece. What a copy declares is declared elsewhere, and the
 * server would find all of it twice. Elsewhere than on a disk, what lies in a folder that is open is the author's.
 */
export function isOwnDocument({ uri }: Pick<vscode.TextDocument, 'uri'>): boolean {
  return OWN_SCHEMES.has(uri.scheme) || vscode.workspace.getWorkspaceFolder(uri) !== undefined;
}
