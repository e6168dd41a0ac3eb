import { type DocumentLink, DocumentLinkRequest, type ServerCapabilities } from 'vscode-languageserver';
import type { Statement, SyntaxDocument } from '../../engine/syntax/index.ts';
import { type Link, linkOfDoi, linksIn } from '../../ide/links.ts';
import { rangeInLine } from '../convert.ts';
import { answer, type FeatureContext } from '../feature.ts';

/** Makes links of web addresses and of DOIs, wherever they are written. */
export function documentLink(context: FeatureContext): ServerCapabilities {
  const { workspace } = context;
  answer(context, DocumentLinkRequest.type, (params): DocumentLink[] | null => {
    const document = workspace.document(params.textDocument.uri);
    return document ? linksOf(document.syntax) : null;
  });
  return { documentLinkProvider: { resolveProvider: false } };
}

function linksOf({ statements }: SyntaxDocument): DocumentLink[] {
  const links: DocumentLink[] = [];
  let line = 0;
  for (const statement of statements) {
    for (const { start, end, target } of linksAt(statement)) {
      links.push({ range: rangeInLine(line, { start, end }), target });
    }
    line++;
  }
  return links;
}

function linksAt({ kind, keyword, text }: Statement): readonly Link[] {
  // Every address has a slash in it: most lines are done with at once.
  if (!text?.text.includes('/')) return NONE;
  const { start, end } = text;
  const target = kind === 'property' && keyword?.text === 'doi' ? linkOfDoi(text.text) : undefined;
  if (target !== undefined) return [{ start, end, target }];
  return linksIn(text.text).map((link) => ({ ...link, start: start + link.start, end: start + link.end }));
}

const NONE: readonly Link[] = [];
