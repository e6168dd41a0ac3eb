import * as vscode from 'vscode';
import { EXAMPLE } from './packagedFiles.ts';

/** The schemes of files that can be opened without a folder: on this machine, on a remote one, untitled, the example. */
const OWN_SCHEMES: ReadonlySet<string> = new Set(['file', 'vscode-remote', 'untitled', EXAMPLE.scheme]);

/**
 * Whether a document is written by the author, and is not a copy: an earlier version (the left side of a comparison),
 * or a resolved framework. Everything in a copy is declared elsewhere, so the server would report duplicates. On file
 * systems other than disks, documents in open folders belong to the author.
 */
export function isOwnDocument({ uri }: Pick<vscode.TextDocument, 'uri'>): boolean {
  return OWN_SCHEMES.has(uri.scheme) || vscode.workspace.getWorkspaceFolder(uri) !== undefined;
}
