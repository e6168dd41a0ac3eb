import {
  type DocumentHighlight,
  DocumentHighlightKind,
  DocumentHighlightRequest,
  type ServerCapabilities,
} from 'vscode-languageserver';
import { type Mention, mentionsOf } from '../../ide/mentions.ts';
import { subjectAt } from '../../ide/subject.ts';
import { fromPosition, rangeInLine } from '../convert.ts';
import { answer, type FeatureContext } from '../feature.ts';
import { pathOf } from '../uris.ts';

const KINDS: Readonly<Record<Mention['kind'], DocumentHighlightKind>> = {
  declaration: DocumentHighlightKind.Write,
  amendment: DocumentHighlightKind.Write,
  reference: DocumentHighlightKind.Read,
  form: DocumentHighlightKind.Write,
  words: DocumentHighlightKind.Read,
};

/** Marks where a document names what stands at a position: what declares or amends it, and what refers to it. */
export function documentHighlight(context: FeatureContext): ServerCapabilities {
  const { workspace } = context;
  answer(context, DocumentHighlightRequest.type, (params): DocumentHighlight[] | null => {
    const path = pathOf(params.textDocument.uri);
    const found = subjectAt(workspace.engine, path, fromPosition(params.position));
    if (found === undefined) return null;
    return mentionsOf(workspace.engine, found.subject, path).map(({ line, span, kind }) => ({
      range: rangeInLine(line, span),
      kind: KINDS[kind],
    }));
  });
  return { documentHighlightProvider: true };
}
