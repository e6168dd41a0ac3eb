import { lineOf, type SyntaxDocument } from '../syntax/document.ts';
import type { Fact } from './facts.ts';

/** Gives the line numbers of facts. */
export interface DocumentSource {
  document(path: string): SyntaxDocument | undefined;
}

/**
 * Sorts facts in reading order: by file, then by line. The index keeps facts in the order in which they were added, so
 * code that depends on which comes first must use this function. Otherwise the same texts would give different answers
 * after different edits.
 */
export function inReadingOrder(facts: Iterable<Fact>, source: DocumentSource): readonly Fact[] {
  const all = [...facts];
  if (all.length < 2) return all;
  return all
    .map((fact) => ({ fact, line: lineIn(fact, source) }))
    .sort((left, right) => compare(left.fact, right.fact, left.line, right.line))
    .map(({ fact }) => fact);
}

/** The first fact in reading order; undefined if there is none. */
export function firstToRead(facts: Iterable<Fact>, source: DocumentSource): Fact | undefined {
  let first: Fact | undefined;
  let firstLine = 0;
  for (const fact of facts) {
    const line = lineIn(fact, source);
    if (first && compare(fact, first, line, firstLine) > 0) continue;
    first = fact;
    firstLine = line;
  }
  return first;
}

function lineIn({ path, statement }: Fact, source: DocumentSource): number {
  const document = source.document(path);
  return document ? lineOf(document, statement) : -1;
}

function compare(left: Fact, right: Fact, leftLine: number, rightLine: number): number {
  if (left.path !== right.path) return left.path < right.path ? -1 : 1;
  return leftLine - rightLine || left.part.start - right.part.start;
}
