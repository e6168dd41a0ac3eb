import type { DocumentChange, Problem } from '../engine/checking/index.ts';
import { isTrivia, lineOf, type SyntaxDocument } from '../engine/syntax/index.ts';

/**
 * The change that suppresses a problem: a comment above its line. Undefined for blank lines and comments, because a
 * suppression only applies to statements.
 */
export function ignoreHere(
  { path, statement, rule }: Problem,
  document: SyntaxDocument,
): DocumentChange | undefined {
  const line = lineOf(document, statement);
  if (line < 0 || isTrivia(statement)) return undefined;
  const start = { line, column: 0 };
  const indentation = statement.source.slice(0, statement.start);
  const lineEnd = statement.end || document.statements.at(0)?.end || '\n';
  const text = `${indentation}// competence-ignore ${rule.id}: reason${lineEnd}`;
  return { path, range: { start, end: start }, text };
}
