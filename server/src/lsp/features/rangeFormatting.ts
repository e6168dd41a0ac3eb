import {
  DocumentRangeFormattingRequest,
  type ServerCapabilities,
  type TextEdit,
} from 'vscode-languageserver';
import { formatRange } from '../../ide/formatRange.ts';
import { fromRange, toTextEdit } from '../convert.ts';
import { answer, type FeatureContext } from '../feature.ts';

/** Formats the lines of a range in the canonical layout. */
export function rangeFormatting(context: FeatureContext): ServerCapabilities {
  answer(context, DocumentRangeFormattingRequest.type, ({ textDocument: { uri }, range }): TextEdit[] => {
    const document = context.workspace.document(uri);
    return document ? formatRange(document.syntax, fromRange(range)).map(toTextEdit) : [];
  });
  return { documentRangeFormattingProvider: true };
}
