import {
  isTrivia,
  lineOf,
  type Part,
  pathTo,
  type Statement,
  type SyntaxDocument,
  type SyntaxNode,
  wholeSpan,
} from '../engine/syntax/index.ts';
import type { Position, Range, Span } from '../engine/text/index.ts';

/**
 * The ranges that a selection at a position may grow to, from the inside out: the word, the parts of the line that
 * contain it, the line, its block, its neighbours of the same kind, all of its siblings, their parent, and so on up to
 * the whole text. Some may be equal, or not contain each other.
 */
export function* stretchesAt(document: SyntaxDocument, { line, column }: Position): Iterable<Range> {
  const last = document.statements.length - 1;
  const statement = document.statements.at(line);
  if (statement) {
    for (const span of spansAt(statement, column)) yield inLine(line, span);
    if (column < statement.start) yield inLine(line, { start: 0, end: statement.source.length });
    const nodes = pathTo(document, line);
    // A comment belongs to the line before it in the tree but, for its author, to the block it is indented into.
    const depth = isTrivia(statement) ? statement.indentation : undefined;
    yield* aroundNodes(
      document,
      nodes.filter((node) => depth === undefined || (node.statement?.indentation ?? -1) < depth),
      depth !== undefined,
    );
  }
  const end = document.statements.at(last)?.source.length ?? 0;
  yield { start: { line: 0, column: 0 }, end: { line: last, column: end } };
}

/** From the innermost node outwards. For a comment, the innermost is its parent, which has no siblings to grow to. */
function* aroundNodes(
  document: SyntaxDocument,
  nodes: readonly SyntaxNode[],
  isInside: boolean,
): Iterable<Range> {
  const innermost = nodes.at(-1);
  if (isInside && innermost) yield listOf(document, innermost.children);
  for (let index = nodes.length - 1; index > 0; index--) {
    const node = nodes[index] as SyntaxNode;
    const siblings = nodes[index - 1]?.children ?? [];
    yield listOf(document, [node]);
    yield listOf(document, runAround(node, siblings, isSameParagraph));
    yield listOf(document, runAround(node, siblings, isSameKind));
    yield listOf(document, siblings);
  }
}

/** The range from the first of consecutive nodes to the end of the last one's content. */
function listOf(document: SyntaxDocument, nodes: readonly SyntaxNode[]): Range {
  const first = nodes[0]?.statement;
  let last = nodes.at(-1);
  for (let next = last; next; next = next.children.at(-1)) last = next;
  if (first === undefined || last?.statement === undefined) return NOTHING;
  return {
    start: { line: lineOf(document, first), column: wholeSpan(first).start },
    end: { line: lineOf(document, last.statement), column: wholeSpan(last.statement).end },
  };
}

const NOTHING: Range = { start: { line: 0, column: 0 }, end: { line: 0, column: 0 } };

type Likeness = (statement: Statement | undefined, other: Statement | undefined) => boolean;

/** The consecutive siblings of the same kind as a node, including itself. */
function runAround(
  node: SyntaxNode,
  siblings: readonly SyntaxNode[],
  isAlike: Likeness,
): readonly SyntaxNode[] {
  const at = siblings.indexOf(node);
  let start = at;
  let end = at + 1;
  while (start > 0 && isAlike(node.statement, siblings[start - 1]?.statement)) start--;
  while (end < siblings.length && isAlike(node.statement, siblings[end]?.statement)) end++;
  return siblings.slice(start, end);
}

function isSameKind(statement: Statement | undefined, other: Statement | undefined): boolean {
  return statement?.kind === other?.kind;
}

/** A bare `>` separates paragraphs. */
function isSameParagraph(statement: Statement | undefined, other: Statement | undefined): boolean {
  return statement?.kind === 'prose' && other?.kind === 'prose' && Boolean(statement.text && other.text);
}

/** The word at a column, then the parts of the line that contain it, the smallest first, then the line. */
function spansAt(statement: Statement, column: number): readonly Span[] {
  const spans = [...wordsAt(statement.source, column), ...partsOf(statement), wholeSpan(statement)];
  return spans
    .filter(({ start, end }) => start <= column && column <= end && start < end)
    .sort((left, right) => left.end - left.start - (right.end - right.start));
}

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+)?/gu;

/** The word that contains the column or, if there is none, touches it. */
function wordsAt(source: string, column: number): readonly Span[] {
  // The maximum length of a word, so that distant text is not searched.
  const from = Math.max(0, column - 200);
  const touching = [...source.slice(from, column + 200).matchAll(WORD)]
    .map(({ 0: word, index }) => ({ start: from + index, end: from + index + word.length }))
    .filter(({ start, end }) => start <= column && column <= end);
  return touching.slice(-1);
}

function partsOf({ kind, keyword, id, into, text, source }: Statement): readonly Span[] {
  const parts: Span[] = [];
  for (const part of [keyword, id, into, text]) if (part) parts.push(part);
  if (id && source.charAt(id.start - 1) === '[' && source.charAt(id.end) === ']')
    parts.push({ start: id.start - 1, end: id.end + 1 });
  for (const reference of text?.references ?? []) {
    parts.push(reference, { start: reference.end - reference.id.length, end: reference.end });
    if (reference.framework !== undefined) {
      const start = reference.start + 1;
      parts.push({ start, end: start + reference.framework.length });
    }
  }
  if (text && (kind === 'property' || kind === 'facet')) parts.push(...valuesIn(text));
  return parts;
}

/** The values of a comma-separated list. */
function valuesIn({ text, start }: Part): readonly Span[] {
  const values: Span[] = [];
  let from = start;
  for (const piece of text.split(',')) {
    const first = from + piece.length - piece.trimStart().length;
    values.push({ start: first, end: first + piece.trim().length });
    from += piece.length + 1;
  }
  return values;
}

function inLine(line: number, { start, end }: Span): Range {
  return { start: { line, column: start }, end: { line, column: end } };
}
