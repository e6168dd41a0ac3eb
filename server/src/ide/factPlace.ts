import type { Fact } from '../engine/index/index.ts';
import type { Workspace } from '../engine/index.ts';
import { lineOf, wholeSpan } from '../engine/syntax/index.ts';
import type { Span } from '../engine/text/index.ts';

/** The location of a fact: its document, its line from 0, the whole line, and the part of it that the fact is about. */
export interface FactPlace {
  readonly path: string;
  readonly line: number;
  readonly whole: Span;
  readonly part: Span;
}

/** The location of a fact; undefined if its line no longer exists. */
export function placeOfFact(
  engine: Workspace,
  { path, statement, part }: Pick<Fact, 'path' | 'statement' | 'part'>,
): FactPlace | undefined {
  const document = engine.document(path);
  const line = document ? lineOf(document, statement) : -1;
  return line < 0 ? undefined : { path, line, whole: wholeSpan(statement), part };
}
