import { type Line, splitLines } from '../text/lines.ts';
import { Sequence } from '../text/sequence.ts';
import type { Position, Range, Span, TextChange } from '../text/span.ts';
import { nest, renest, type SyntaxNode } from './nest.ts';
import { parseLine, parseLines } from './parseLine.ts';
import type { Statement } from './statement.ts';

/** A parsed text: its lines as statements, and the tree given by their indentation. Immutable. */
export interface SyntaxDocument {
  readonly statements: Sequence<Statement>;
  readonly root: SyntaxNode;
}

/** A document after an edit, with the removed and the added lines; only the added ones were parsed. */
export interface EditedDocument {
  readonly document: SyntaxDocument;
  readonly removed: readonly Statement[];
  readonly added: readonly Statement[];
}

/** Parses a whole text. Never fails. */
export function parseDocument(text: string): SyntaxDocument {
  const statements = parseLines(text);
  return { statements: Sequence.from(statements), root: nest(statements) };
}

/**
 * The document after `change`: the lines that it touches are parsed, all other statements and nodes are shared, and
 * the result equals parsing the whole new text. A position past the end of a line or of the text means its end.
 */
export function editDocument(document: SyntaxDocument, change: TextChange): EditedDocument {
  const { statements } = document;
  const start = clampPosition(document, change.range.start);
  const end = notBefore(start, clampPosition(document, change.range.end));
  const last = statements.at(end.line);
  const before = statements.at(start.line)?.source.slice(0, start.column) ?? '';
  const after = last?.source.slice(end.column) ?? '';
  // A line may end with a lone CR that is now followed by an LF: together they are one line end.
  const previous = before === '' ? statements.at(start.line - 1) : undefined;
  const joins = previous?.end === '\r';
  const head = joins ? `${previous?.source}\r` : before;
  const lines = joinEnds(splitLines(head + change.text + after), last?.end ?? '');
  return replaceLines(document, joins ? start.line - 1 : start.line, end.line, lines);
}

/** The whole text, exactly as typed. */
export function documentText(document: SyntaxDocument): string {
  const pieces: string[] = [];
  for (const statement of document.statements) pieces.push(statement.source, statement.end);
  return pieces.join('');
}

/** The text after changes, where each change applies to the result of the one before it. */
export function editText(text: string, changes: readonly TextChange[]): string {
  let document = parseDocument(text);
  for (const change of changes) document = editDocument(document, change).document;
  return documentText(document);
}

/** The text of a range of the document. */
export function textIn(document: SyntaxDocument, range: Range): string {
  const start = clampPosition(document, range.start);
  const end = notBefore(start, clampPosition(document, range.end));
  const pieces: string[] = [];
  let line = start.line;
  for (const { source, end: lineEnd } of document.statements.slice(start.line, end.line + 1)) {
    const from = line === start.line ? start.column : 0;
    pieces.push(line === end.line ? source.slice(from, end.column) : source.slice(from) + lineEnd);
    line++;
  }
  return pieces.join('');
}

/** The line of a statement, from 0; -1 when the document, which must be the newest version, does not contain it. */
export function lineOf(document: SyntaxDocument, statement: Statement): number {
  return document.statements.indexOf(statement);
}

/** The range of a statement's span in the document. */
export function rangeOf(
  document: SyntaxDocument,
  statement: Statement,
  span: Span = wholeSpan(statement),
): Range {
  const line = lineOf(document, statement);
  return { start: { line, column: span.start }, end: { line, column: span.end } };
}

/** The span of a statement without the white space around it. */
export function wholeSpan(statement: Statement): Span {
  return { start: statement.start, end: Math.max(statement.start, statement.source.trimEnd().length) };
}

/** The lines of a node with its content, as a half-open span of line numbers. */
export function linesOf(document: SyntaxDocument, node: SyntaxNode): Span {
  const start = node.statement ? lineOf(document, node.statement) : 0;
  return { start, end: start + node.lines };
}

/** The nodes from the root to the one that `line` belongs to, as its own line or as a blank or comment line after it. */
export function pathTo(document: SyntaxDocument, line: number): readonly SyntaxNode[] {
  const path: SyntaxNode[] = [];
  let node: SyntaxNode | undefined = document.root;
  let at = 0;
  while (node) {
    path.push(node);
    at += (node.statement ? 1 : 0) + node.trivia;
    let next: SyntaxNode | undefined;
    for (const child of line < at ? [] : node.children) {
      if (line < at + child.lines) {
        next = child;
        break;
      }
      at += child.lines;
    }
    node = next;
  }
  return path;
}

/** The line end that the document uses. */
export function lineEndOf(document: SyntaxDocument): string {
  return document.statements.at(0)?.end || '\n';
}

function replaceLines(document: SyntaxDocument, first: number, last: number, lines: Line[]): EditedDocument {
  const { statements, root } = document;
  // Unchanged lines keep their statements: they are not parsed again, and keep their identity.
  let same = 0;
  while (same < lines.length && first <= last && isLine(statements.at(first), lines[same])) {
    same++;
    first++;
  }
  const left = lines.slice(same);
  while (left.length && first <= last && isLine(statements.at(last), left.at(-1))) {
    left.pop();
    last--;
  }
  if (left.length === 0 && first > last) return { document, removed: [], added: [] };
  const added = left.map(parseLine);
  const removed = [...statements.slice(first, last + 1)];
  return {
    document: {
      statements: statements.splice(first, removed.length, added),
      root: renest(root, first, removed.length, added),
    },
    removed,
    added,
  };
}

function isLine(statement: Statement | undefined, line: Line | undefined): boolean {
  return statement?.source === line?.content && statement?.end === line?.end;
}

/** The last of the new lines takes the line end of the last changed line. */
function joinEnds(lines: Line[], end: string): Line[] {
  const last = lines.pop() as Line;
  const before = lines.at(-1);
  // A lone CR typed before an LF forms one line end with it.
  if (before?.end === '\r' && last.content === '' && end === '\n') {
    lines[lines.length - 1] = { content: before.content, end: '\r\n' };
    return lines;
  }
  lines.push({ content: last.content, end });
  return lines;
}

function clampPosition(document: SyntaxDocument, position: Position): Position {
  if (position.line < 0) return { line: 0, column: 0 };
  const line = Math.min(position.line, document.statements.length - 1);
  const { length } = document.statements.at(line)?.source ?? '';
  const column = position.line > line ? length : Math.max(0, Math.min(position.column, length));
  return { line, column };
}

function notBefore(start: Position, end: Position): Position {
  return end.line < start.line || (end.line === start.line && end.column < start.column) ? start : end;
}
