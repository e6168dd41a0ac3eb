import type { Statement, StatementKind, Text } from '../syntax/statement.ts';

/** Lines whose text is prose that readers read: not ids, values or comments. */
const READ: ReadonlySet<StatementKind> = new Set<StatementKind>([
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
]);

/** The running text of a line that readers read; undefined for all other lines. */
export function readText(statement: Statement | undefined): Text | undefined {
  return statement && READ.has(statement.kind) ? statement.text : undefined;
}
