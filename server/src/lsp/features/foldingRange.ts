import {
  type FoldingRange,
  FoldingRangeKind,
  FoldingRangeRequest,
  type ServerCapabilities,
} from 'vscode-languageserver';
import { foldsOf } from '../../ide/folding.ts';
import { answer, type FeatureContext } from '../feature.ts';

/** Folds whatever holds lines, paragraphs of prose and runs of comments. */
export function foldingRange(context: FeatureContext): ServerCapabilities {
  const { workspace, client } = context;
  answer(context, FoldingRangeRequest.type, ({ textDocument: { uri } }): FoldingRange[] => {
    const document = workspace.document(uri)?.syntax;
    if (document === undefined) return [];
    return foldsOf(document, client.foldingLimit).map(({ start, end, isComment }) => ({
      startLine: start,
      endLine: end,
      ...(isComment && { kind: FoldingRangeKind.Comment }),
    }));
  });
  return { foldingRangeProvider: true };
}
