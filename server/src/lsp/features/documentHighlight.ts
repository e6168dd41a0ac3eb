import {
  type DocumentHighlight,
  DocumentHighlightKind,
  DocumentHighlightRequest,
  type ServerCapabilities,
} from 'vscode-languageserver';
import type { Mention } from '../../ide/mentions.ts';
import { highlightsAt } from '../../ide/references.ts';
import { fromPosition, rangeInLine } from '../convert.ts';
import { answer, type FeatureContext } from '../feature.ts';

const KINDS: Readonly<Record<Mention['kind'], DocumentHighlightKind>> = {
  declaration: DocumentHighlightKind.Write,
  amendment: DocumentHighlightKind.Write,
  reference: DocumentHighlightKind.Read,
  form: DocumentHighlightKind.Write,
  words: DocumentHighlightKind.Read,
};

/** Highlights the places in a document that declare, amend or refer to the name at a position. */
export function documentHighlight(context: FeatureContext): ServerCapabilities {
  const { workspace } = context;
  answer(context, DocumentHighlightRequest.type, (params): DocumentHighlight[] | null => {
    const path = workspace.pathOf(params.textDocument.uri);
    const found = highlightsAt(workspace.engineAt(path), path, fromPosition(params.position));
    if (found === undefined) return null;
    return found.map(({ line, span, kind }) => ({ range: rangeInLine(line, span), kind: KINDS[kind] }));
  });
  return { documentHighlightProvider: true };
}
