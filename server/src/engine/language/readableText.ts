import type { Statement, StatementKind, Text } from '../syntax/statement.ts';

/** Lines whose text is prose that readers read: not ids, values or comments. */
export const READ_KINDS: readonly StatementKind[] = [
  'framework',
  'domain',
  'group',
  'activity',
  'guide',
  'topic',
  'curriculum',
  'module',
  'requirement',
  'term',
  'item',
  'prose',
  'question',
  'retitle',
  'reword',
];

const READ: ReadonlySet<StatementKind> = new Set(READ_KINDS);

/** The running text of a line that readers read; undefined for all other lines. */
export function readableText(statement: Statement | undefined): Text | undefined {
  return statement && READ.has(statement.kind) ? statement.text : undefined;
}
