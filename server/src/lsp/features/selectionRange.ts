import { type SelectionRange, SelectionRangeRequest, type ServerCapabilities } from 'vscode-languageserver';
import type { Range } from '../../engine/text/index.ts';
import { selectionsAt } from '../../ide/selection.ts';
import { fromPosition, toRange } from '../convert.ts';
import { answer, type FeatureContext } from '../feature.ts';

/** Expands a selection: from the word to its part of the line, the line, its block, its list, and so on. */
export function selectionRange(context: FeatureContext): ServerCapabilities {
  const { workspace } = context;
  answer(context, SelectionRangeRequest.type, ({ textDocument, positions }): SelectionRange[] | null => {
    const document = workspace.document(textDocument.uri)?.syntax;
    if (document === undefined || !Array.isArray(positions)) return null;
    return positions.map((position) => nested(selectionsAt(document, fromPosition(position))));
  });
  return { selectionRangeProvider: true };
}

/** The first of the ranges, each with the next one as its parent. */
function nested([first, ...more]: readonly [Range, ...Range[]]): SelectionRange {
  const [next, ...others] = more;
  return next ? { range: toRange(first), parent: nested([next, ...others]) } : { range: toRange(first) };
}
