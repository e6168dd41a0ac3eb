import { type DocumentLink, DocumentLinkRequest, type ServerCapabilities } from 'vscode-languageserver';
import { linksOf } from '../../ide/links.ts';
import { rangeInLine } from '../convert.ts';
import { answer, type FeatureContext } from '../feature.ts';

/** Turns web addresses and DOIs into links. */
export function documentLink(context: FeatureContext): ServerCapabilities {
  const { workspace } = context;
  answer(context, DocumentLinkRequest.type, (params): DocumentLink[] | null => {
    const document = workspace.document(params.textDocument.uri)?.syntax;
    if (document === undefined) return null;
    return linksOf(document).map((link) => ({ range: rangeInLine(link.line, link), target: link.target }));
  });
  return { documentLinkProvider: { resolveProvider: false } };
}
