import type { SyntaxDocument } from '../syntax/document.ts';
import { isTrivia, type Part, type Statement } from '../syntax/statement.ts';

/** `// competence-ignore rule-id: reason`: an author's word that a problem of the next statement is meant to be. */
export interface Suppression {
  readonly statement: Statement;
  /** The rule that is not to be heard; empty when none is named. */
  readonly rule: Part;
  /** Why; undefined when nothing is said. */
  readonly reason: Part | undefined;
}

// `s`, because a rare line separator at the end of a line must not have the white space tried in every way.
const FORM = /^(\/\/\s*competence-ignore)\b(\s*)([^\s:]*)(\s*:?\s*)(.*)$/s;

/** Whether a line is a suppression, well formed or not. */
export function isSuppression(statement: Statement): boolean {
  return statement.kind === 'comment' && FORM.test(statement.source.slice(statement.start));
}

/** Takes a suppression apart; undefined when the line is none. */
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
 * The statements that comments are about: of each the next line that says something, or undefined at the end of the
 * text. `lines` are those of the comments, ascending, base 0.
 */
export function statementsAfter(
  document: SyntaxDocument,
  lines: readonly number[],
): readonly (Statement | undefined)[] {
  const found: (Statement | undefined)[] = [];
  // From the last comment to the first, so that no line is looked at twice: comments may follow one another.
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
