import type { ServerCapabilities } from 'vscode-languageserver';
import { documentText } from '../../engine/syntax/index.ts';
import type { ShownChange } from '../../ide/comparison/changeList.ts';
import { marksIn } from '../../ide/comparison/changeMarks.ts';
import { changesIn, overviewOf } from '../../ide/comparison/changeOverview.ts';
import { stepFrom } from '../../ide/comparison/changeSteps.ts';
import type { CurrentComparison } from '../../ide/comparison/compare.ts';
import { describeChange } from '../../ide/comparison/describeChange.ts';
import {
  type ChangesTarget,
  type ChangeTarget,
  COMPARISON,
  type ComparisonChange,
  type ComparisonChoices,
  type ComparisonMark,
  type ComparisonOverview,
  type ComparisonStep,
  type ComparisonTarget,
  type StepTarget,
} from '../comparisonProtocol.ts';
import { describeError } from '../describeError.ts';
import type { FeatureContext } from '../feature.ts';
import { toLocation } from '../locations.ts';

/** Serves the comparison with an earlier version. */
export function comparison({
  connection,
  workspace,
  comparisons,
  onUpdate,
}: FeatureContext): ServerCapabilities {
  onUpdate((update, path) => comparisons.touch(update, path));
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
  connection.onRequest(COMPARISON.choices, (): Promise<ComparisonChoices> => comparisons.choices());

  /** Answers about the current comparison; without one, with `nothing`. */
  const answer = <P, R>(
    method: string,
    nothing: R,
    handle: (current: CurrentComparison, params: P) => R,
  ): void => {
    connection.onRequest(method, (params: P): unknown => {
      const { current } = comparisons;
      return current ? handle(current, params) : nothing;
    });
  };
  answer<unknown, ComparisonOverview | null>(COMPARISON.overview, null, (current) =>
    overviewOf(current, workspace.engine),
  );
  answer<ChangesTarget, ComparisonChange[]>(COMPARISON.changes, [], (current, { framework, area }) =>
    changesIn(current, framework, area).map((listed) =>
      toComparisonChange(current.list.show(listed, workspace.engine)),
    ),
  );
  answer<ChangeTarget, string | null>(COMPARISON.describe, null, ({ list }, { key }) => {
    const listed = list.get(key);
    return listed ? describeChange(listed.change) : null;
  });
  answer<DocumentTarget, ComparisonMark[]>(COMPARISON.marks, [], (current, { uri }) =>
    marksIn(workspace.pathOf(uri), current.list, workspace.engine).map(({ mark, start, end }) => ({
      mark,
      start,
      end,
    })),
  );
  answer<StepTarget, ComparisonStep | null>(COMPARISON.step, null, (current, target) => {
    const { uri, isBefore, line, back } = target;
    const path = uri === undefined ? undefined : workspace.pathOf(uri);
    const start = { path, isBefore: isBefore === true, line: Number(line) || 0, back };
    const step = stepFrom(start, current, workspace.engine);
    return step
      ? { ...step, change: toComparisonChange(step.change), location: toLocation(step.location, workspace) }
      : null;
  });
  answer<DocumentTarget, string | null>(COMPARISON.text, null, ({ before }, { uri }) => {
    const document = before.document(workspace.pathOf(uri));
    return document ? documentText(document) : null;
  });
  return {};

  function toComparisonChange(change: ShownChange): ComparisonChange {
    const { after, before } = change;
    return {
      ...change,
      after: after ? toLocation(after, workspace) : null,
      before: before ? toLocation(before, workspace) : null,
    };
  }
}

interface DocumentTarget {
  readonly uri: string;
}
