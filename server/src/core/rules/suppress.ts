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

/** Takes out the problems that a comment above their line suppresses, and adds what is wrong with such comments. */
export function suppress(
  problems: Iterable<Problem>,
  comments: Iterable<Statement>,
  { path, document, settings, rules }: SuppressionContext,
): Problem[] {
  let left = [...problems];
  const own = rules.filter((rule): rule is SuppressionRule => rule.scope === 'suppression');
  for (const comment of comments) {
    const suppression = readSuppression(comment);
    if (suppression === undefined) continue;
    const about = statementAfter(document, comment);
    const kept = left.filter(
      ({ statement, rule }) => statement !== about || rule.id !== suppression.rule.text,
    );
    const used = kept.length < left.length;
    // Without a reason nothing is suppressed: the reason is what a reviewer reads.
    if (suppression.reason) left = kept;
    for (const rule of own) {
      const severity = settings.severityOf(rule);
      if (severity === undefined) continue;
      rule.check({ path, suppression, used, rules }, (finding) => left.push({ ...finding, rule, severity }));
    }
  }
  return left;
}
