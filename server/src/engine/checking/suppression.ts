import type { SyntaxDocument } from '../syntax/document.ts';
import { isTrivia, type Part, type Statement } from '../syntax/statement.ts';

/** `// competence-ignore rule-id: reason`: the author accepts a problem of the next statement. */
export interface Suppression {
  readonly statement: Statement;
  /** The id of the suppressed rule; empty if there is none. */
  readonly rule: Part;
  /** The reason; undefined if there is none. */
  readonly reason: Part | undefined;
}

// The flag `s` avoids quadratic backtracking at a rare line separator at the end of a line.
const FORM = /^(\/\/\s*competence-ignore)\b(\s*)([^\s:]*)(\s*:?\s*)(.*)$/s;

/** Whether a line is a suppression, well formed or not. */
export function isSuppression(statement: Statement): boolean {
  return statement.kind === 'comment' && FORM.test(statement.source.slice(statement.start));
}

/** Parses a suppression; undefined when the line is not one. */
export function readSuppression(statement: Statement): Suppression | undefined {
  const match = statement.kind === 'comment' ? FORM.exec(statement.source.slice(statement.start)) : null;
  if (match === null) return undefined;
  const [, word = '', space = '', id = '', colon = '', rest = ''] = match;
  const ruleStart = statement.start + word.length + space.length;
  const reason = rest.trimEnd();
  const reasonStart = ruleStart + id.length + colon.length;
  return {
    statement,
    rule: { text: id, start: ruleStart, end: ruleStart + id.length },
    reason:
      reason === '' ? undefined : { text: reason, start: reasonStart, end: reasonStart + reason.length },
  };
}

/**
 * The statement that each comment applies to: the next one after it, or undefined at the end of the text. `lines` are
 * the line numbers of the comments, ascending, from 0.
 */
export function statementsAfter(
  document: SyntaxDocument,
  lines: readonly number[],
): readonly (Statement | undefined)[] {
  const found: (Statement | undefined)[] = [];
  // From the last comment to the first, so that no line is visited twice in a run of comments.
  let end = document.statements.length;
  let next: Statement | undefined;
  for (const line of lines.toReversed()) {
    next = firstStatement(document.statements.slice(line + 1, end)) ?? next;
    found.push(next);
    end = line + 1;
  }
  return found.reverse();
}

function firstStatement(statements: Iterable<Statement>): Statement | undefined {
  for (const statement of statements) if (!isTrivia(statement)) return statement;
  return undefined;
}
