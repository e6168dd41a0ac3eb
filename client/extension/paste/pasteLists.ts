import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { PASTE, type PasteEdit, type PasteParams } from '../../../server/src/lsp/pasteProtocol.ts';

const KIND = vscode.DocumentDropOrPasteEditKind.Empty.append('competence', 'list');
const HTML = 'text/html';
const TEXT = 'text/plain';
/** The type that VS Code adds to text copied from its own editors. Such text is pasted unchanged. */
const OWN = 'vscode-editor-data';

/**
 * Makes lists copied from elsewhere paste as competences. VS Code's own paste stays one choice away, and comes first if
 * the text may not be a list.
 */
export function registerPasteLists(client: BaseLanguageClient): vscode.Disposable {
  return vscode.languages.registerDocumentPasteEditProvider({ language: 'competence' }, pasteLists(client), {
    providedPasteEditKinds: [KIND],
    pasteMimeTypes: [HTML, TEXT],
  });
}

/** Answers VS Code's request when something is pasted, by asking the server. Waits for the server while it starts. */
export function pasteLists(
  client: Pick<BaseLanguageClient, 'needsStop' | 'sendRequest'>,
): vscode.DocumentPasteEditProvider {
  return {
    async provideDocumentPasteEdits(document, ranges, data, context, token) {
      const [range] = ranges;
      // A server that runs or starts can be stopped. A request waits for one that starts.
      if (range === undefined || ranges.length > 1 || !client.needsStop()) return undefined;
      const isAsked = context.only?.intersects(KIND) ?? false;
      if (data.get(OWN) && !isAsked) return undefined;
      const params = await paramsOf(document, range, data);
      if (token.isCancellationRequested) return undefined;
      const edit = await client.sendRequest<PasteEdit | null>(PASTE.paste, params, token);
      return edit ? [pasteEdit(document, edit)] : undefined;
    },
  };
}

async function paramsOf(
  { uri }: vscode.TextDocument,
  { start, end }: vscode.Range,
  data: vscode.DataTransfer,
): Promise<PasteParams> {
  const html = await data.get(HTML)?.asString();
  const text = await data.get(TEXT)?.asString();
  return {
    textDocument: { uri: uri.toString() },
    range: { start, end },
    ...(html === undefined ? {} : { html }),
    ...(text === undefined ? {} : { text }),
  };
}

/** The pasted lines may start before the selection, if the line has another indent. This needs the additional edit. */
function pasteEdit(
  { uri }: vscode.TextDocument,
  { range, newText, isList }: PasteEdit,
): vscode.DocumentPasteEdit {
  const edit = new vscode.DocumentPasteEdit('', vscode.l10n.t('Paste as Competences'), KIND);
  const { start, end } = range;
  edit.additionalEdit = new vscode.WorkspaceEdit();
  edit.additionalEdit.replace(
    uri,
    new vscode.Range(start.line, start.character, end.line, end.character),
    newText,
  );
  if (!isList) edit.yieldTo = [vscode.DocumentDropOrPasteEditKind.Text];
  return edit;
}
