import type { ServerCapabilities } from 'vscode-languageserver';
import type { FeatureContext } from '../feature.ts';

/**
 * What the last change came to, for tests and benchmarks: lines parsed, rules asked, and documents checked again; and
 * what all answers so far came to.
 */
export const STATISTICS = 'competence/statistics';

/** Answers with the counts of the last change, and of all answers. */
export function statistics({ connection, workspace, work }: FeatureContext): ServerCapabilities {
  connection.onRequest(STATISTICS, () => {
    const { parsed, checks, dirtyPaths } = workspace.last;
    return { parsed, checks, touched: [...dirtyPaths].map((path) => workspace.uriOf(path)), work };
  });
  return {};
}
