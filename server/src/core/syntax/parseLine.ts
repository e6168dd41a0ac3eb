import { parse } from '../../../../grammar/competence.peggy';
import type { Line } from '../text/lines.ts';
import type { Statement } from './statement.ts';

/** Columns deeper than this count as this one, so that nesting is bounded whatever a file holds. */
export const DEEPEST_COLUMN = 200;

/** It takes no room. */
const BYTE_ORDER_MARK = '\uFEFF';

/** How many columns a tab counts to the next multiple of. */
export const TAB_WIDTH = 2;

/** Parses one line into its statement. Never throws: a line that is no statement is an `unknown` one. */
export function parseLine(line: Line): Statement {
  const statement = parse(line.content) as { -readonly [K in keyof Statement]: Statement[K] };
  statement.source = line.content;
  statement.end = line.end;
  statement.indentation = measureIndentation(line.content, statement.start);
  return statement;
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
