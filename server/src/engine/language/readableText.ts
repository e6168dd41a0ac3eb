import { READ_KINDS } from '../model/kinds.ts';
import type { Statement, StatementKind, Text } from '../syntax/statement.ts';

const READ: ReadonlySet<StatementKind> = new Set(READ_KINDS);

/** The running text of a line that readers read; undefined for all other lines. */
export function readableText(statement: Statement | undefined): Text | undefined {
  return statement && READ.has(statement.kind) ? statement.text : undefined;
}
