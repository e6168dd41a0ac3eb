import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type DropEdit, type DropParams, PASTE } from '../../../server/src/lsp/pasteProtocol.ts';

const KIND = vscode.DocumentDropOrPasteEditKind.Empty.append('competence', 'reference');
const URIS = 'text/uri-list';
const EXTENSION = '.competence';

/** Turns a `.competence` file that is dropped into a document, with Shift held, into a reference to it. */
export function registerDropFiles(client: BaseLanguageClient): vscode.Disposable {
  const provider: vscode.DocumentDropEditProvider = {
    async provideDocumentDropEdits({ uri }, { line, character }, data, token) {
      const dropped = urisIn((await data.get(URIS)?.asString()) ?? '');
      const isOurs = dropped.length > 0 && dropped.every(({ path }) => path.endsWith(EXTENSION));
      // `needsStop` is true if the server is running or starting. A request waits until it has started.
      if (!isOurs || token.isCancellationRequested || !client.needsStop()) return undefined;
      const params: DropParams = {
        textDocument: { uri: uri.toString() },
        position: { line, character },
        dropped: dropped.map(String),
      };
      const edit = await client.sendRequest<DropEdit | null>(PASTE.drop, params, token);
      return edit ? dropEdit(edit) : undefined;
    },
  };
  return vscode.languages.registerDocumentDropEditProvider({ language: 'competence' }, provider, {
    providedDropEditKinds: [KIND],
    dropMimeTypes: [URIS],
  });
}

function dropEdit({ newText, isSnippet, framework }: DropEdit): vscode.DocumentDropEdit {
  const text = isSnippet ? new vscode.SnippetString(newText) : newText;
  return new vscode.DocumentDropEdit(text, vscode.l10n.t('Insert Reference to {0}', framework), KIND);
}

/** Reads a URI list: one per line, `#` starts a comment. */
function urisIn(list: string): vscode.Uri[] {
  const lines = list.split(/\r?\n/).filter((line) => line.trim() !== '' && !line.startsWith('#'));
  return lines.map((line) => vscode.Uri.parse(line.trim()));
}
