import { lineOf, type SyntaxDocument } from '../syntax/document.ts';
import { parseLines } from '../syntax/parseLine.ts';
import type { Statement } from '../syntax/statement.ts';
import type { DocumentChange } from '../text/span.ts';

/**
 * The change that gives a line another title and leaves the rest of it as typed. Undefined if the line would then mean
 * something else, or has no place for a title.
 */
export function retitle(
  path: string,
  document: SyntaxDocument,
  statement: Statement,
  title: string,
): DocumentChange | undefined {
  const { source, text, colon } = statement;
  const typed = source.trimEnd().length;
  const start = text?.start ?? (colon === undefined ? typed : colon + 1);
  const opening = text ? '' : colon === undefined ? ': ' : ' ';
  const end = text?.end ?? source.length;
  const after = source.slice(0, start) + opening + title + source.slice(end);
  if (!hasTitle(after, statement, title)) return undefined;
  const line = lineOf(document, statement);
  const range = { start: { line, column: start }, end: { line, column: end } };
  return { path, range, text: opening + title };
}

/** Whether a line declares the same as a statement, with that title. */
export function hasTitle(
  line: string,
  { kind, id }: { readonly kind: Statement['kind']; readonly id: { readonly text: string } | undefined },
  title: string,
): boolean {
  const [statement] = parseLines(line);
  return statement?.kind === kind && statement.id?.text === id?.text && statement.text?.text === title;
}
