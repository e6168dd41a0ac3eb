import { lineOf, pathTo, type SyntaxDocument } from '../syntax/document.ts';
import type { SyntaxNode } from '../syntax/nest.ts';
import type { Statement, StatementKind } from '../syntax/statement.ts';
import type { DocumentChange } from '../text/span.ts';
import { blankLinesAbove, blockOf } from './block.ts';
import { carryBlock, type Rewrite } from './carryBlock.ts';
import { ownLine } from './chosen.ts';
import { toTextChanges } from './lineChanges.ts';
import { blankLines, gapsAt } from './rearrangement.ts';

/** A node of a document. */
export interface NodeSite {
  readonly path: string;
  readonly document: SyntaxDocument;
  readonly node: SyntaxNode;
}

/** The destination of a node: directly before or after another one, or at the start or the end of its content. */
export interface NodeDestination {
  readonly where: 'before' | 'after' | 'start' | 'end';
  readonly of: NodeSite;
}

/** One level of the canonical layout. */
const LEVEL = 2;

/** The kinds that follow each other without blank lines, unless their neighbours have them. */
const CLOSE: ReadonlySet<StatementKind> = new Set<StatementKind>(['item', 'group', 'retitle', 'move']);

/**
 * The changes that move a node with its content and the comments about it. All of its lines are indented by the same
 * number of columns to fit the new place; ids, texts and comments do not change. `into` is the domain after `in` in its
 * new line; undefined for none. The list is empty if the node is already there; undefined if it would be too deep.
 */
export function moveNode(
  source: NodeSite,
  destination: NodeDestination,
  into?: string,
): DocumentChange[] | undefined {
  const { path, document, node } = source;
  const { of } = destination;
  const { statement } = node;
  if (statement === undefined) return undefined;
  const block = blockOf(document, node);
  const placement = {
    path: of.path,
    document: of.document,
    line: lineAt(destination),
    isSpaced: isSpacedAt(statement.kind, destination),
  };
  const columns = columnAt(statement.kind, destination, node) - statement.indentation;
  const own = ownLine(document, node) - block.start;
  const says = statement.into?.text !== into;
  const rewrite: Rewrite = (line, index) =>
    index === own ? { ...line, content: saying(line.content, statement, into) } : line;
  return carryBlock({ path, document, block }, placement, columns, says ? rewrite : undefined)?.();
}

/**
 * The changes that add a node of a kind. The first of `lines` is its own, the others are its content, indented from its
 * column. Blank lines separate it from its neighbours as they are separated from each other.
 */
export function addNode(
  destination: NodeDestination,
  kind: StatementKind,
  lines: readonly string[],
): DocumentChange[] {
  const { path, document } = destination.of;
  const line = lineAt(destination);
  const margin = ' '.repeat(columnAt(kind, destination));
  const { before, after } = gapsAt(
    document,
    { start: 0, end: 0 },
    line,
    document,
    isSpacedAt(kind, destination),
  );
  const added = [
    ...blankLines(before),
    ...lines.map((content) => ({ content: margin + content })),
    ...blankLines(after),
  ];
  const changes = toTextChanges(document, [{ start: line, end: line, lines: added }]);
  return changes.map((change) => ({ path, ...change }));
}

/** The change that replaces the domain after the `in` of an activity, without moving its line. */
export function sayDomain({ path, document, node }: NodeSite, domain: string): DocumentChange | undefined {
  const { statement } = node;
  if (statement?.id === undefined || statement.into?.text === domain) return undefined;
  const line = ownLine(document, node);
  const { start, end } = statement.into ?? { start: statement.id.end, end: statement.id.end };
  const range = { start: { line, column: start }, end: { line, column: end } };
  return { path, range, text: statement.into ? domain : ` in ${domain}` };
}

function lineAt({ where, of: { document, node } }: NodeDestination): number {
  if (where === 'before') return blockOf(document, node).start;
  if (where === 'after') return blockOf(document, node).end;
  if (where === 'start') return ownLine(document, node) + 1;
  const last = node.children.at(-1);
  if (last) return blockOf(document, last).end;
  return node.statement ? ownLine(document, node) + 1 : document.statements.length;
}

/** The column of a node of a kind at its destination; `moved` is the node itself if it is in the document already. */
function columnAt(kind: StatementKind, { where, of: { node } }: NodeDestination, moved?: SyntaxNode): number {
  const own = node.statement?.indentation ?? -LEVEL;
  if (where === 'before' || where === 'after') return own;
  const siblings = node.children.filter((child) => child !== moved);
  const alike = siblings.findLast(({ statement }) => statement?.kind === kind);
  return (alike ?? siblings.at(-1))?.statement?.indentation ?? own + LEVEL;
}

/** The line with its current indentation and that domain after `in`, or none. */
function saying(
  content: string,
  { source, id, keyword, into }: Statement,
  domain: string | undefined,
): string {
  const shift = content.length - source.length;
  const head = ((id ?? keyword)?.end ?? 0) + shift;
  const rest = content.slice(into ? into.end + shift : head);
  return content.slice(0, head) + (domain === undefined ? '' : ` in ${domain}`) + rest;
}

/** Whether blank lines separate the entries of the list that a node moves to. */
function isSpacedAt(kind: StatementKind, { where, of: { document, node } }: NodeDestination): boolean {
  if (node.statement === undefined) return true;
  const isInside = where === 'start' || where === 'end';
  const holder = isInside ? node : pathTo(document, lineOf(document, node.statement)).at(-2);
  const [, second] = holder?.children.filter(({ statement }) => statement?.kind === kind) ?? [];
  if (second) return blankLinesAbove(document, blockOf(document, second).start) > 0;
  return !CLOSE.has(kind);
}
