import {
  type DocumentChange,
  lineOf,
  linesOf,
  pathTo,
  type Span,
  type Statement,
  type SyntaxDocument,
  type SyntaxNode,
  type TextChange,
} from '../../core/index.ts';
import { stretchOf } from './stretch.ts';

/** A node of a document. */
export interface NodeSite {
  readonly path: string;
  readonly document: SyntaxDocument;
  readonly node: SyntaxNode;
}

/** Where a node goes: right before or after another, or to the end of one. */
export interface Destination {
  readonly where: 'before' | 'after' | 'end';
  readonly of: NodeSite;
}

/** One level of the canonical layout. */
const LEVEL = 2;

/**
 * The changes that move a node with all that stands in it and the comments about it. It is indented as its new place
 * asks, by as many columns in all of its lines; ids, texts and comments stay as they are typed. `into` is the domain
 * that its line says it stands `in` from then on; undefined for none. No changes where it stands there already.
 */
export function moveNode(source: NodeSite, destination: Destination, into?: string): DocumentChange[] {
  const taken = stretchOf(source.document, source.node);
  const { of } = destination;
  const at = lineOfDestination(destination);
  const end = endOfLines(of.document) || endOfLines(source.document) || '\n';
  const lines = movedLines(source, taken, indentationAt(source, destination), into);
  const isSame = source.path === of.path;
  if (isSame && at >= taken.start && at <= taken.end) {
    const text = lines.map((line) => line + end).join('');
    return withPath(source.path, replaceLines(source.document, taken, text, end));
  }
  const isSpaced = isSpacedAt(source, destination);
  const spaced = !isSpaced ? lines : destination.where === 'before' ? [...lines, ''] : ['', ...lines];
  const added = spaced.map((line) => line + end).join('');
  const without = withSpace(source.document, taken, at, isSame);
  return [
    ...withPath(source.path, replaceLines(source.document, without, '', end)),
    ...withPath(of.path, replaceLines(of.document, { start: at, end: at }, added, end)),
  ];
}

/** The change by which an activity, staying where it is written, says that it stands in another domain. */
export function placeInto({ path, document, node }: NodeSite, into: string): DocumentChange[] {
  const { statement } = node;
  const part = statement?.into;
  if (statement === undefined || part === undefined || part.text === into) return [];
  const { start: line } = linesOf(document, node);
  const range = { start: { line, column: part.start }, end: { line, column: part.end } };
  return [{ path, range, text: into }];
}

function lineOfDestination({ where, of: { document, node } }: Destination): number {
  // The end of a document is after its last line that says anything.
  if (node.statement === undefined) return lastLine(document);
  const { start, end } = stretchOf(document, node);
  return where === 'before' ? start : end;
}

function lastLine({ statements }: SyntaxDocument): number {
  let line = statements.length;
  while (line > 0 && statements.at(line - 1)?.kind === 'blank') line--;
  return line;
}

function indentationAt(source: NodeSite, { where, of: { node } }: Destination): number {
  const own = node.statement?.indentation ?? -LEVEL;
  if (where !== 'end') return own;
  const siblings = node.children.filter((child) => child !== source.node);
  const alike = siblings.findLast(({ statement }) => statement?.kind === source.node.statement?.kind);
  return (alike ?? siblings.at(-1))?.statement?.indentation ?? own + LEVEL;
}

function movedLines(
  { document, node }: NodeSite,
  { start, end }: Span,
  indentation: number,
  into: string | undefined,
): string[] {
  const shift = indentation - (node.statement?.indentation ?? 0);
  return [...document.statements.slice(start, end)].map((statement) => {
    const text = statement === node.statement ? saying(statement, into) : statement.source;
    if (shift === 0 || statement.kind === 'blank') return text;
    return ' '.repeat(Math.max(0, statement.indentation + shift)) + text.slice(statement.start);
  });
}

/** The line, saying that it stands `in` that domain, or in none. */
function saying({ source, id, keyword, into: part }: Statement, into: string | undefined): string {
  if (part?.text === into) return source;
  const head = (id ?? keyword)?.end ?? 0;
  const rest = source.slice(part?.end ?? head);
  return source.slice(0, head) + (into === undefined ? '' : ` in ${into}`) + rest;
}

/** Whether blank lines part those of its kind in the list that a node comes to stand in. */
function isSpacedAt(source: NodeSite, { where, of: { document, node } }: Destination): boolean {
  if (node.statement === undefined) return true;
  const { kind } = source.node.statement ?? {};
  const holder = where === 'end' ? node : pathTo(document, lineOf(document, node.statement)).at(-2);
  const [, second] = holder?.children.filter(({ statement }) => statement?.kind === kind) ?? [];
  if (second) return isBlank(document, stretchOf(document, second).start - 1);
  return kind !== 'item' && kind !== 'group';
}

/** What is taken out leaves no second blank line behind, and none at the end. */
function withSpace(document: SyntaxDocument, taken: Span, at: number, isSame: boolean): Span {
  const isFirst = taken.start === 0 || isBlank(document, taken.start - 1);
  let { end } = taken;
  if (isFirst && isBlank(document, end) && end < lastLine(document) && !(isSame && at === end + 1)) end++;
  let { start } = taken;
  if (end >= lastLine(document)) {
    while (isBlank(document, start - 1) && !(isSame && at >= start)) start--;
  }
  return { start, end };
}

/** Puts text, lines with their ends or nothing, in the place of whole lines. */
function replaceLines(
  document: SyntaxDocument,
  { start, end }: Span,
  text: string,
  eol: string,
): TextChange[] {
  const { statements } = document;
  const count = statements.length;
  const last = { line: count - 1, column: statements.at(count - 1)?.source.length ?? 0 };
  if (end < count) {
    return [{ range: { start: { line: start, column: 0 }, end: { line: end, column: 0 } }, text }];
  }
  // The last line has no end of its own: what comes after it brings one, and what goes takes the one before it.
  const from =
    start > 0 ? { line: start - 1, column: statements.at(start - 1)?.source.length ?? 0 } : undefined;
  const body = text.endsWith(eol) ? text.slice(0, -eol.length) : text;
  if (from === undefined) return [{ range: { start: { line: 0, column: 0 }, end: last }, text: body }];
  return [{ range: { start: from, end: last }, text: text === '' ? '' : eol + body }];
}

function withPath(path: string, changes: readonly TextChange[]): DocumentChange[] {
  return changes
    .filter(
      ({ range: { start, end }, text }) =>
        text !== '' || start.line !== end.line || start.column !== end.column,
    )
    .map((change) => ({ path, ...change }));
}

function isBlank({ statements }: SyntaxDocument, line: number): boolean {
  return line >= 0 && statements.at(line)?.kind === 'blank';
}

function endOfLines({ statements }: SyntaxDocument): string {
  return statements.at(0)?.end ?? '';
}
