import type { SyntaxDocument } from '../syntax/document.ts';
import type { Statement } from '../syntax/statement.ts';
import type { Settings } from './configuration.ts';
import { insertInOrder } from './problemList.ts';
import type { Problem, Rule } from './rule.ts';
import { readSuppression, type Suppression, statementAfter } from './suppression.ts';

/** What suppressions are read against. */
export interface SuppressionContext {
  readonly path: string;
  readonly document: SyntaxDocument;
  readonly settings: Settings;
  readonly rules: readonly Rule[];
}

/**
 * Takes out the problems that a comment above their line suppresses, and adds what is wrong with such comments. Problems
 * come and go in the order of the text.
 */
export function suppress(
  problems: readonly Problem[],
  comments: Iterable<Statement>,
  { path, document, settings, rules }: SuppressionContext,
): readonly Problem[] {
  const uses: Use[] = [];
  const byStatement = new Map<Statement, Use[]>();
  for (const comment of comments) {
    const suppression = readSuppression(comment);
    if (suppression === undefined) continue;
    const use = { suppression, used: false };
    uses.push(use);
    const about = statementAfter(document, comment);
    const others = about && byStatement.get(about);
    if (others) others.push(use);
    else if (about) byStatement.set(about, [use]);
  }
  if (uses.length === 0) return problems;
  const left = problems.filter((problem) => !isSuppressed(problem, byStatement.get(problem.statement)));
  const own: Problem[] = [];
  for (const rule of rules) {
    const severity = rule.scope === 'suppression' ? settings.severityOf(rule) : undefined;
    if (rule.scope !== 'suppression' || severity === undefined) continue;
    for (const { suppression, used } of uses) {
      rule.check({ path, suppression, used, rules }, (finding) => own.push({ ...finding, rule, severity }));
    }
  }
  return insertInOrder(left, own, document);
}

/** A suppression, and whether it had anything to suppress. */
interface Use {
  readonly suppression: Suppression;
  used: boolean;
}

function isSuppressed(problem: Problem, uses: readonly Use[] = []): boolean {
  for (const use of uses) {
    if (problem.rule.id !== use.suppression.rule.text) continue;
    use.used = true;
    // Without a reason nothing is suppressed: the reason is what a reviewer reads.
    if (use.suppression.reason) return true;
  }
  return false;
}
