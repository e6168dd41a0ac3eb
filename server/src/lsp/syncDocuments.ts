import type { Connection, TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { fromRange } from './convert.ts';
import type { ReviewTextChange } from './reviewFiles.ts';
import type { LanguageWorkspace } from './workspace.ts';

/** Keeps the open documents the same as in the client. Invalid messages are logged and ignored. */
export function syncDocuments(connection: Connection, workspace: LanguageWorkspace): void {
  connection.onDidOpenTextDocument(({ textDocument: { uri, version, text } }) => {
    if (typeof text !== 'string') throw new TypeError(`${uri} was opened without text.`);
    workspace.open(uri, version, text);
  });
  connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) => {
    const known = workspace.change(uri, version, contentChanges.map(changeOf));
    if (!known) connection.console.warn(`${uri} is not open, so a change to it was ignored.`);
  });
  connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
    if (!workspace.close(uri)) connection.console.warn(`${uri} was closed, but was not open.`);
  });
}

function changeOf(change: TextDocumentContentChangeEvent): ReviewTextChange {
  if (typeof change.text !== 'string') throw new TypeError('A change has no text.');
  const { text } = change;
  return { text, range: 'range' in change ? fromRange(change.range) : undefined };
}
