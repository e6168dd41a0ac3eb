import { editDocument } from '../../server/src/engine/syntax/document.ts';
import {
  documentText,
  formatDocument,
  parseDocument,
  type SyntaxNode,
} from '../../server/src/engine/syntax/index.ts';

/** A text in the canonical layout. */
export function format(text: string): string {
  const document = parseDocument(text);
  const changes = formatDocument(document);
  // From the end to the start, so that no change moves what another is about.
  return documentText(changes.reduceRight((each, change) => editDocument(each, change).document, document));
}

/** The content of a document without its layout. */
export function meaning(text: string): unknown {
  const document = parseDocument(text);
  const comments = [...document.statements]
    .filter(({ kind }) => kind === 'comment')
    .map(({ source }) => source.trim());
  return { tree: meaningOf(document.root), comments };
}

function meaningOf({ statement, children }: SyntaxNode): unknown {
  const parts = statement && [statement.kind, statement.id?.text, statement.into?.text, statement.text?.text];
  return [parts, children.map(meaningOf)];
}
