import { DocumentFormattingRequest, type ServerCapabilities, type TextEdit } from 'vscode-languageserver';
import { formatDocument } from '../../engine/syntax/index.ts';
import { toTextEdit } from '../convert.ts';
import { answer, type FeatureContext } from '../feature.ts';

/** Formats a document in the canonical layout, whatever options the client sends. */
export function formatting(context: FeatureContext): ServerCapabilities {
  answer(context, DocumentFormattingRequest.type, ({ textDocument: { uri } }): TextEdit[] => {
    const document = context.workspace.document(uri);
    return document ? formatDocument(document.syntax).map(toTextEdit) : [];
  });
  return { documentFormattingProvider: true };
}
