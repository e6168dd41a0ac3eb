import { parse } from '../../../../grammar/competence.peggy';
import type { Line } from '../text/lines.ts';
import type { Statement } from './statement.ts';

/** The deepest column that counts, so that the depth of nesting is bounded. */
export const DEEPEST_COLUMN = 200;

/** It is zero columns wide. */
const BYTE_ORDER_MARK = '\uFEFF';

/** A tab extends to the next multiple of this column. */
const TAB_WIDTH = 2;

/** Parses a text into statements, one for each line. Never throws: unrecognised lines become `unknown` statements. */
export function parseLines(text: string): readonly Statement[] {
  const statements = parse(text);
  for (const statement of statements as { -readonly [K in keyof Statement]: Statement[K] }[]) {
    statement.indentation = measureIndentation(statement.source, statement.start);
  }
  return statements;
}

/** Parses one line into its statement. */
export function parseLine({ content, end }: Line): Statement {
  const [statement] = parseLines(content);
  return Object.assign(statement as Statement, { end });
}

/** The column of offset `end` in `source`, a tab counting to the next multiple of two, bounded by DEEPEST_COLUMN. */
export function measureIndentation(source: string, end: number): number {
  return Math.min(columnAt(source, end), DEEPEST_COLUMN);
}

/** The column of offset `end` in `source`, a tab counting to the next multiple of two, however deep. */
export function columnAt(source: string, end: number): number {
  let column = 0;
  const start = source.startsWith(BYTE_ORDER_MARK) ? 1 : 0;
  for (let offset = start; offset < end; offset++) {
    column = source.charCodeAt(offset) === 9 ? column - (column % TAB_WIDTH) + TAB_WIDTH : column + 1;
  }
  return column;
}
