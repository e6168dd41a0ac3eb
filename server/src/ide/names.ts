import { type Fact, factsOf, inReadingOrder, lookUp } from '../engine/index/index.ts';
import type { Workspace } from '../engine/index.ts';
import type { Statement, StatementKind } from '../engine/syntax/index.ts';
import type { Position, Span } from '../engine/text/index.ts';
import { lineContextAt } from './lineContext.ts';

/** A name that is declared or used in a line. */
export interface NameInText {
  readonly fact: Fact;
  readonly span: Span;
}

/** The name at a position; undefined if there is none. */
export function nameAt(engine: Workspace, path: string, position: Position): NameInText | undefined {
  const document = engine.document(path);
  const framework = engine.frameworkOf(path);
  const context = document && lineContextAt(document, position.line);
  if (context === undefined || framework === undefined) return undefined;
  const { statement, place, above } = context;
  const facts = factsOf(statement, { path, place, parent: above.at(-1)?.statement }, framework);
  const fact = facts.find(({ part }) => holds(part, position.column));
  if (fact) return { fact, span: fact.part };
  const facet = facts.find(({ role }) => role === 'facet');
  const span = facet && valueAt(statement.text, position.column);
  return span && { fact: facet, span };
}

/** The target of a keyword of an amendment or an include: the name on its line, or that of its block. */
const ABOUT_NAME: ReadonlySet<StatementKind> = new Set<StatementKind>([
  'amend',
  'retitle',
  'omit',
  'reword',
  'move',
  'before',
  'after',
  'include',
]);

/** The name that the keyword at a position amends or includes; undefined if there is no such keyword. */
export function amendedAt(engine: Workspace, path: string, position: Position): NameInText | undefined {
  const document = engine.document(path);
  const framework = engine.frameworkOf(path);
  const context = document && lineContextAt(document, position.line);
  if (context === undefined || framework === undefined) return undefined;
  const { statement, place, above } = context;
  const span = statement.keyword;
  if (!ABOUT_NAME.has(statement.kind) || span === undefined || !holds(span, position.column))
    return undefined;
  const block = above.at(-1)?.statement;
  const factOf = (line: Statement | undefined): Fact | undefined =>
    line && factsOf(line, { path, place, parent: undefined }, framework).find(isAboutName);
  const fact = factOf(statement) ?? factOf(block?.kind === 'amend' ? block : undefined);
  return fact && { fact, span };
}

/** A reference in the text of an amendment is not its target. */
function isAboutName({ role, kind }: Fact): boolean {
  return role === 'target' || (role === 'reference' && kind === 'include');
}

/** The declarations of a name. */
export function declarationsOf(engine: Workspace, { role, framework, name, kind }: Fact): readonly Fact[] {
  if (role === 'header' || role === 'part' || role === 'uses') return headersOf(engine, framework);
  const { declarations } = lookUp(framework, name, engine);
  if (role === 'facet') return declarations.filter((declaration) => declaration.kind === 'facet');
  if (declarations.length || (role !== 'reference' && kind !== 'include')) return declarations;
  return headersOf(engine, name);
}

function headersOf(engine: Workspace, framework: string): readonly Fact[] {
  return inReadingOrder(engine.facts(framework)?.headers ?? [], engine);
}

/** The value at a column in a comma-separated list. */
function valueAt(
  text: { readonly text: string; readonly start: number } | undefined,
  column: number,
): Span | undefined {
  let start = text?.start ?? 0;
  for (const piece of text?.text.split(',') ?? []) {
    const from = start + (piece.length - piece.trimStart().length);
    const span = { start: from, end: from + piece.trim().length };
    if (holds(span, column)) return span;
    start += piece.length + 1;
  }
  return undefined;
}

/** Whether a cursor at `column` touches the span. */
function holds({ start, end }: Span, column: number): boolean {
  return start <= column && column <= end;
}
