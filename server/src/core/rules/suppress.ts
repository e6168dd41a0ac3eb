import type { SyntaxDocument } from '../syntax/document.ts';
import type { Statement } from '../syntax/statement.ts';
import type { Settings } from './configuration.ts';
import type { Problem, Rule, SuppressionRule } from './rule.ts';
import { readSuppression, statementAfter } from './suppression.ts';

/** What suppressions are read against. */
export interface SuppressionContext {
  readonly path: string;
  readonly document: SyntaxDocument;
  readonly settings: Settings;
  readonly rules: readonly Rule[];
}

/** What the suppressions of a document come to. */
export interface Suppressed {
  /** The problems that a comment above their line suppresses. */
  readonly problems: ReadonlySet<Problem>;
  /** What is wrong with the comments themselves. */
  readonly found: readonly Problem[];
}

/** Reads the suppressions of a document; `problemsOf` gives the problems of one of its statements. */
export function suppress(
  comments: Iterable<Statement>,
  problemsOf: (statement: Statement) => readonly Problem[],
  { path, document, settings, rules }: SuppressionContext,
): Suppressed {
  const problems = new Set<Problem>();
  const found: Problem[] = [];
  const own = rules.filter((rule): rule is SuppressionRule => rule.scope === 'suppression');
  for (const comment of comments) {
    const suppression = readSuppression(comment);
    if (suppression === undefined) continue;
    const about = statementAfter(document, comment);
    const { text: id } = suppression.rule;
    const left = (about ? problemsOf(about) : []).filter(
      (problem) => problem.rule.id === id && !problems.has(problem),
    );
    // Without a reason nothing is suppressed: the reason is what a reviewer reads.
    if (suppression.reason) for (const problem of left) problems.add(problem);
    for (const rule of own) {
      const severity = settings.severityOf(rule);
      if (severity === undefined) continue;
      const use = { path, suppression, used: left.length > 0, rules };
      rule.check(use, (finding) => found.push({ ...finding, rule, severity }));
    }
  }
  return { problems, found };
}
