import type { SyntaxDocument } from '../syntax/document.ts';
import { columnAt, DEEPEST_COLUMN } from '../syntax/parseLine.ts';
import type { Statement } from '../syntax/statement.ts';
import type { Span, TextChange } from '../text/span.ts';

/** A line to be written; without a line end of its own it takes the one that the document uses. */
export interface NewLine {
  readonly content: string;
  readonly end?: string;
}

/** Lines that take the place of the lines from `start` up to `end`, base 0. */
export interface LineChange extends Span {
  readonly lines: readonly NewLine[];
}

const BYTE_ORDER_MARK = '\uFEFF';

/** The line end that the document uses. */
export function lineEndOf(document: SyntaxDocument): string {
  return document.statements.at(0)?.end || '\n';
}

/**
 * Changes of whole lines as changes of the text. They may come in any order, and stand apart from each other. A text
 * whose last line has no end keeps it so.
 */
export function toTextChanges(document: SyntaxDocument, changes: readonly LineChange[]): TextChange[] {
  return joined(changes).flatMap((change) => {
    const { length } = document.statements;
    return change.end < length ? within(change, lineEndOf(document)) : atEnd(document, change);
  });
}

/**
 * The lines of a stretch, moved by so many columns. Blank lines stay as they are, and nothing moves out over the
 * margin; where nothing moves, indentation stays as it was typed.
 */
export function shiftedLines(document: SyntaxDocument, { start, end }: Span, columns: number): NewLine[] {
  return Array.from(document.statements.slice(start, end), (statement) => ({
    content: shifted(statement, columns),
    end: statement.end,
  }));
}

/** The changes that move the lines of a stretch by so many columns where they stand. */
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

/** Whether a stretch of lines may be moved by so many columns: columns past the deepest that counts are all one. */
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

/** The changes in order, those that touch made one. */
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

/** A change that takes in the last line, which has no end, or adds to it. */
function atEnd(document: SyntaxDocument, { start, lines }: LineChange): TextChange[] {
  const { statements } = document;
  const lineEnd = lineEndOf(document);
  const last = statements.length - 1;
  const end = { line: last, column: statements.at(last)?.source.length ?? 0 };
  const text = lines
    .map(({ content, end: own }, index) => (index < lines.length - 1 ? content + (own || lineEnd) : content))
    .join('');
  // What is added after the last line, or leaves nothing of what was there, has to do with the end of the line before.
  if (start > 0 && (lines.length === 0 || start > last)) {
    const before = { line: start - 1, column: statements.at(start - 1)?.source.length ?? 0 };
    return [{ range: { start: before, end }, text: lines.length ? lineEnd + text : '' }];
  }
  return [{ range: { start: { line: start, column: 0 }, end }, text }];
}
