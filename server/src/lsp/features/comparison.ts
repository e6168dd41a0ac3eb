import type { ServerCapabilities } from 'vscode-languageserver';
import { COMPARISON, type ComparisonTarget } from '../comparisonProtocol.ts';
import { describeError, type FeatureContext } from '../feature.ts';

/** Serves the comparison of what is being written with an earlier version of it. */
export function comparison({ connection, comparisons, onUpdate }: FeatureContext): ServerCapabilities {
  onUpdate(({ frameworks }, path) => {
    // What says nearly the same, and what day it is, changes no framework.
    if (frameworks.size > 0 || path !== '') comparisons.touch();
  });
  comparisons.onDidChange(() => {
    connection.sendNotification(COMPARISON.changed).catch((error: unknown) => {
      connection.console.error(`${COMPARISON.changed} failed: ${describeError(error)}`);
    });
  });
  connection.onRequest(
    COMPARISON.start,
    (target: ComparisonTarget): Promise<unknown> => comparisons.start(target),
  );
  connection.onRequest(COMPARISON.stop, (): null => {
    comparisons.stop();
    return null;
  });
  connection.onRequest(COMPARISON.refresh, async (): Promise<null> => {
    await comparisons.refresh();
    return null;
  });
  return {};
}
