import type { Fact } from '../index/facts.ts';
import type { Name } from '../index/frameworkFacts.ts';
import { amendmentsOf, type ReviewSource, reviewOf } from '../reviews/reviewable.ts';
import { lineEndOf, lineOf, type SyntaxDocument } from '../syntax/document.ts';
import type { SyntaxNode } from '../syntax/nest.ts';
import type { Statement } from '../syntax/statement.ts';
import type { Span } from '../text/span.ts';
import { columnIn } from './insertion.ts';
import type { RefactoringEdit } from './refactoring.ts';

/** The source of names, of the nodes that mention them, and of documents. */
export interface AmendSource extends ReviewSource {
  document(path: string): SyntaxDocument | undefined;
}

/** Words of an adaptation that can be replaced: a span of a line. */
export interface AmendedWords {
  readonly path: string;
  readonly statement: Statement;
  readonly span: Span;
}

/** The place where an author can update an amendment after a change in the base: existing words, or a new line. */
export type AmendPlace =
  | { readonly words: AmendedWords }
  | { readonly edit: RefactoringEdit & { readonly placeholder: Span } };

/**
 * The words of an amendment, or its reason for an omission. If it has neither, the edit that adds a line with the
 * current words of the base, as close as possible to the line `nearest`. Undefined if nothing is amended.
 */
export function amendBase(
  name: Name,
  source: AmendSource,
  nearest?: Pick<Fact, 'path' | 'statement'>,
): AmendPlace | undefined {
  const amendments = amendmentsOf(name);
  const said = amendments.flatMap((fact) => linesAbout(fact, source));
  const found =
    said.findLast(({ statement }) => statement.kind !== 'omit') ??
    said.findLast(({ statement }) => statement.kind === 'omit');
  if (found) return { words: { ...found, span: wordsOf(found.statement) } };
  const at = amendments.find(({ statement }) => statement === nearest?.statement) ?? amendments[0];
  const edit = at && newLine(at, name, source);
  return edit && { edit };
}

/** The lines with the new words of an amendment, or its reason for an omission. */
function linesAbout(
  fact: Fact,
  source: AmendSource,
): readonly { readonly path: string; readonly statement: Statement }[] {
  const { path, statement } = fact;
  if (statement.kind === 'reword' || statement.kind === 'omit') return [{ path, statement }];
  if (statement.kind !== 'amend') return [];
  return (source.nodeOf(fact)?.children ?? []).flatMap(({ statement: line }) => {
    const isAbout = line && line.id === undefined && (line.kind === 'retitle' || line.kind === 'omit');
    return isAbout ? [{ path, statement: line }] : [];
  });
}

function wordsOf({ text, source }: Statement): Span {
  return text ?? { start: source.length, end: source.length };
}

function newLine(
  fact: Fact,
  name: Name,
  source: AmendSource,
): (RefactoringEdit & { readonly placeholder: Span }) | undefined {
  const { path, statement } = fact;
  const document = source.document(path);
  const node = source.nodeOf(fact);
  const declaration = reviewOf(name, source)?.declaration;
  const line = document ? lineOf(document, statement) : -1;
  if (document === undefined || node === undefined || declaration === undefined || line < 0) return undefined;
  const { text, source: typed } = declaration.statement;
  const words = text ? typed.slice(text.start, text.end) : '';
  const isBlock = statement.kind === 'amend';
  const head = isBlock
    ? `${margin(columnIn(node, 2))}retitle: `
    : `${indentationOf(node)}reword [${name.name}]: `;
  const end = lineEndOf(document);
  const placeholder = { start: head.length, end: head.length + words.length };
  if (!isBlock) return { changes: [insertion(path, line, 0, head + words + end)], placeholder };
  if (statement.end !== '')
    return { changes: [insertion(path, line + 1, 0, head + words + end)], placeholder };
  // The last line of a text may have no line end, so the new line has its own.
  const column = statement.source.length;
  const moved = { start: placeholder.start + end.length, end: placeholder.end + end.length };
  return { changes: [insertion(path, line, column, end + head + words)], placeholder: moved };
}

function insertion(path: string, line: number, column: number, text: string) {
  const at = { line, column };
  return { path, range: { start: at, end: at }, text };
}

function margin(columns: number): string {
  return ' '.repeat(columns);
}

function indentationOf({ statement }: SyntaxNode): string {
  return statement ? statement.source.slice(0, statement.start) : '';
}
