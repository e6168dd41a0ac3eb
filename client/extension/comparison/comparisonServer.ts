import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type ChangesTarget,
  type ChangeTarget,
  COMPARISON,
  type ComparisonChange,
  type ComparisonChoices,
  type ComparisonMark,
  type ComparisonOverview,
  type ComparisonStarted,
  type ComparisonStep,
  type ComparisonTarget,
  type StepTarget,
} from '../../../server/src/lsp/comparisonProtocol.ts';

/** The requests to the language server about changes. */
export interface ComparisonServer {
  start(target: ComparisonTarget): Promise<ComparisonStarted>;
  stop(): Promise<null>;
  refresh(): Promise<null>;
  choices(): Promise<ComparisonChoices>;
  overview(): Promise<ComparisonOverview | null>;
  changes(target: ChangesTarget): Promise<readonly ComparisonChange[]>;
  describe(target: ChangeTarget): Promise<string | null>;
  marks(document: { readonly uri: string }): Promise<readonly ComparisonMark[]>;
  step(target: StepTarget): Promise<ComparisonStep | null>;
  text(document: { readonly uri: string }): Promise<string | null>;
}

/** The same, over a client: each waits until the server runs. */
export function comparisonServer(client: BaseLanguageClient): ComparisonServer {
  return {
    start: (target) => client.sendRequest(COMPARISON.start, target),
    stop: () => client.sendRequest(COMPARISON.stop),
    refresh: () => client.sendRequest(COMPARISON.refresh),
    choices: () => client.sendRequest(COMPARISON.choices),
    overview: () => client.sendRequest(COMPARISON.overview),
    changes: ({ framework, area }) => client.sendRequest(COMPARISON.changes, { framework, area }),
    describe: ({ key }) => client.sendRequest(COMPARISON.describe, { key }),
    marks: ({ uri }) => client.sendRequest(COMPARISON.marks, { uri }),
    step: (target) => client.sendRequest(COMPARISON.step, target),
    text: ({ uri }) => client.sendRequest(COMPARISON.text, { uri }),
  };
}
