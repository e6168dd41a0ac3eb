import { fingerprintOf, meaningOf } from '../language/meaning.ts';
import { lineOf, pathTo, type SyntaxDocument } from '../syntax/document.ts';
import type { SyntaxNode } from '../syntax/nest.ts';
import { propertyOf } from '../syntax/ownProperty.ts';
import { SECTIONS, type Statement, type StatementKind } from '../syntax/statement.ts';

/**
 * Eight hexadecimal digits for what is above a statement: the meaning of the lead-ins, and the section, group and
 * activity that it is in. A statement means something else under another lead-in.
 */
export function contextOf(document: SyntaxDocument, statement: Statement): string {
  const above = pathTo(document, lineOf(document, statement)).slice(0, -1);
  const parts = above.flatMap((node) => (node.statement ? [nameInContext(node.statement)] : []));
  return fingerprintOf(parts.join('\n')).slice(0, 8);
}

/** Whether a statement is out of use. */
export function isOutOfUse(node: SyntaxNode): boolean {
  return propertyOf(node, 'retired') !== undefined;
}

/** What is above statements and gives them another meaning or place, if it changes. */
const CONTEXTS: ReadonlySet<StatementKind> = new Set<StatementKind>([
  ...SECTIONS,
  'item',
  'group',
  'activity',
]);

/** Whether the context of the statements in a statement depends on it. */
export function isContext({ kind }: Statement): boolean {
  return CONTEXTS.has(kind);
}

function nameInContext(statement: Statement): string {
  const { kind, id, text } = statement;
  if (!isContext(statement)) return '';
  return kind === 'item' ? meaningOf(text?.text ?? '').join(' ') : `${kind} ${id?.text ?? ''}`;
}
