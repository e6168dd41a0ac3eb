import type { Fact } from '../engine/index/index.ts';
import type { Workspace } from '../engine/index.ts';
import type { Position, Span } from '../engine/text/index.ts';
import { declarationsOf, nameAt } from './names.ts';
import { termAt, termsOf } from './terms.ts';

/** Words in a line, and the facts they lead to. */
export interface Leads {
  readonly span: Span;
  readonly facts: readonly Fact[];
}

/** The declarations of the name at a position, or of the glossary term used there; undefined if there is neither. */
export function definitionsAt(engine: Workspace, path: string, position: Position): Leads | undefined {
  const name = nameAt(engine, path, position);
  if (name) return { span: name.span, facts: declarationsOf(engine, name.fact) };
  const term = termAt(engine, path, position);
  return term && { span: term.span, facts: termsOf(engine, term.framework, term.phrase) };
}
