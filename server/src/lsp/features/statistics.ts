import type { ServerCapabilities } from 'vscode-languageserver';
import type { FeatureContext } from '../feature.ts';

/** What the last change came to, for tests and benchmarks: lines parsed, and how often a rule was asked. */
export const STATISTICS = 'competence/statistics';

/** Answers with the counts of the last change. */
export function statistics({ connection, workspace }: FeatureContext): ServerCapabilities {
  connection.onRequest(STATISTICS, () => ({ parsed: workspace.last.parsed, checks: workspace.last.checks }));
  return {};
}
