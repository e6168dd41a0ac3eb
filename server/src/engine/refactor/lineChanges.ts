import { lineEndOf, type SyntaxDocument } from '../syntax/document.ts';
import { columnAt, DEEPEST_COLUMN } from '../syntax/parseLine.ts';
import type { Statement } from '../syntax/statement.ts';
import type { Span, TextChange } from '../text/span.ts';

/** A new line. Without its own line end, it gets the one that the document uses. */
export interface NewLine {
  readonly content: string;
  readonly end?: string;
}

/** Lines that replace the lines from `start` up to but excluding `end`, from 0. */
export interface LineChange extends Span {
  readonly lines: readonly NewLine[];
}

const BYTE_ORDER_MARK = '\uFEFF';

/**
 * Turns changes of whole lines into changes of the text. They can be in any order, but must not overlap. If the last
 * line of a text has no line end, the new last line has none either.
 */
export function toTextChanges(document: SyntaxDocument, changes: readonly LineChange[]): TextChange[] {
  return joined(changes).flatMap((change) => {
    const { length } = document.statements;
    return change.end < length ? within(change, lineEndOf(document)) : atEnd(document, change);
  });
}

/**
 * The lines of a span, indented by a number of columns, negative to the left. Blank lines do not change, and nothing
 * moves past the margin; with 0 columns, indentation stays as typed.
 */
export function shiftedLines(document: SyntaxDocument, { start, end }: Span, columns: number): NewLine[] {
  return Array.from(document.statements.slice(start, end), (statement) => ({
    content: shifted(statement, columns),
    end: statement.end,
  }));
}

/** The changes that indent the lines of a span in place by a number of columns. */
export function shiftInPlace(document: SyntaxDocument, { start, end }: Span, columns: number): TextChange[] {
  if (columns === 0) return [];
  const changes: TextChange[] = [];
  let line = start;
  for (const statement of document.statements.slice(start, end)) {
    if (statement.kind !== 'blank') {
      const range = { start: { line, column: 0 }, end: { line, column: statement.start } };
      changes.push({ range, text: indentationFor(statement, columns) });
    }
    line++;
  }
  return changes;
}

/** Whether a span of lines can be indented by a number of columns without passing the deepest column that counts. */
export function mayShift(document: SyntaxDocument, { start, end }: Span, columns: number): boolean {
  if (columns === 0) return true;
  for (const { kind, indentation } of document.statements.slice(start, end)) {
    if (kind === 'blank' || kind === 'comment') continue;
    if (indentation >= DEEPEST_COLUMN || indentation + columns >= DEEPEST_COLUMN) return false;
  }
  return true;
}

function shifted(statement: Statement, columns: number): string {
  const { kind, source, start } = statement;
  if (columns === 0 || kind === 'blank') return source.replace(BYTE_ORDER_MARK, '');
  return indentationFor(statement, columns) + source.slice(start);
}

function indentationFor({ source, start }: Statement, columns: number): string {
  return ' '.repeat(Math.max(0, columnAt(source, start) + columns));
}

/** The changes in order, with touching ones merged. */
function joined(changes: readonly LineChange[]): LineChange[] {
  const all: LineChange[] = [];
  for (const change of [...changes].sort((left, right) => left.start - right.start || left.end - right.end)) {
    const last = all.at(-1);
    if (last === undefined || last.end < change.start) all.push(change);
    else {
      const lines = [...last.lines, ...change.lines];
      all[all.length - 1] = { start: last.start, end: change.end, lines };
    }
  }
  return all;
}

function within({ start, end, lines }: LineChange, lineEnd: string): TextChange[] {
  const text = lines.map((line) => line.content + (line.end || lineEnd)).join('');
  const range = { start: { line: start, column: 0 }, end: { line: end, column: 0 } };
  return [{ range, text }];
}

/** A change that includes the last line, which has no line end, or adds to it. */
function atEnd(document: SyntaxDocument, { start, lines }: LineChange): TextChange[] {
  const { statements } = document;
  const lineEnd = lineEndOf(document);
  const last = statements.length - 1;
  const end = { line: last, column: statements.at(last)?.source.length ?? 0 };
  const text = lines
    .map(({ content, end: own }, index) => (index < lines.length - 1 ? content + (own || lineEnd) : content))
    .join('');
  // Adding after the last line, or removing the last lines, changes the line end before them.
  if (start > 0 && (lines.length === 0 || start > last)) {
    const before = { line: start - 1, column: statements.at(start - 1)?.source.length ?? 0 };
    return [{ range: { start: before, end }, text: lines.length ? lineEnd + text : '' }];
  }
  return [{ range: { start: { line: start, column: 0 }, end }, text }];
}
