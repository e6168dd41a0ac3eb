import { lineOf, type SyntaxDocument } from '../syntax/document.ts';
import type { Statement } from '../syntax/statement.ts';
import { groupBy } from '../text/groupBy.ts';
import type { Settings } from './configuration.ts';
import type { Problem, Rule, SuppressionRule } from './rule.ts';
import { readSuppression, type Suppression, statementsAfter } from './suppression.ts';

/** The data that suppressions are resolved against. */
export interface SuppressionContext {
  readonly path: string;
  readonly document: SyntaxDocument;
  readonly settings: Settings;
  readonly rules: readonly Rule[];
}

/** The effect of the suppressions in a document. */
export interface Suppressed {
  /** The problems suppressed by a comment above their line. */
  readonly problems: ReadonlySet<Problem>;
  /** The problems of the comments themselves. */
  readonly found: readonly Problem[];
}

/** Applies the suppressions of a document; `problemsOf` returns the problems of a statement. */
export function suppress(
  comments: Iterable<Statement>,
  problemsOf: (statement: Statement) => readonly Problem[],
  { path, document, settings, rules }: SuppressionContext,
): Suppressed {
  const problems = new Set<Problem>();
  const found: Problem[] = [];
  const own = rules.filter((rule): rule is SuppressionRule => rule.scope === 'suppression');
  const suppressions = inTextOrder(comments, document);
  const abouts = statementsAfter(
    document,
    suppressions.map(({ line }) => line),
  );
  let left = new Map<string, Problem[]>();
  for (const [index, { suppression }] of suppressions.entries()) {
    const about = abouts[index];
    // Several comments may precede one statement; each problem is suppressed by the first that names its rule.
    if (index === 0 || about !== abouts[index - 1])
      left = groupBy(about ? problemsOf(about) : [], ({ rule }) => rule.id);
    const meant = left.get(suppression.rule.text) ?? [];
    // A suppression without a reason has no effect, because reviewers need the reason.
    if (suppression.reason) {
      for (const problem of meant) problems.add(problem);
      left.delete(suppression.rule.text);
    }
    for (const rule of own) {
      const severity = settings.severityOf(rule);
      if (severity === undefined) continue;
      const use = { path, suppression, used: meant.length > 0, rules };
      rule.check(use, (finding) => found.push({ ...finding, rule, severity }));
    }
  }
  return { problems, found };
}

/** The suppressions among comments with their lines, from 0, in the order of the text. */
function inTextOrder(
  comments: Iterable<Statement>,
  document: SyntaxDocument,
): { readonly suppression: Suppression; readonly line: number }[] {
  return [...comments]
    .flatMap((comment) => {
      const suppression = readSuppression(comment);
      return suppression ? [{ suppression, line: lineOf(document, comment) }] : [];
    })
    .sort((left, right) => left.line - right.line);
}
