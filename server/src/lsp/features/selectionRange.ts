import { type SelectionRange, SelectionRangeRequest, type ServerCapabilities } from 'vscode-languageserver';
import type { SyntaxDocument } from '../../engine/syntax/index.ts';
import type { Position, Range } from '../../engine/text/index.ts';
import { stretchesAt } from '../../ide/stretches.ts';
import { fromPosition, toRange } from '../convert.ts';
import { answer, type FeatureContext } from '../feature.ts';

/** Grows a selection: from the word to its part of the line, the line, what stands under it, its list, and so on. */
export function selectionRange(context: FeatureContext): ServerCapabilities {
  const { workspace } = context;
  answer(context, SelectionRangeRequest.type, ({ textDocument, positions }): SelectionRange[] | null => {
    const document = workspace.document(textDocument.uri)?.syntax;
    if (document === undefined || !Array.isArray(positions)) return null;
    return positions.map((position) => selectionAt(document, fromPosition(position)));
  });
  return { selectionRangeProvider: true };
}

function selectionAt(document: SyntaxDocument, asked: Position): SelectionRange {
  let selection: SelectionRange | undefined;
  const position = nearestIn(document, asked);
  const stretches = [...stretchesAt(document, position)].filter((stretch) =>
    takesIn(stretch, { start: position, end: position }),
  );
  for (const range of growing(stretches).reverse()) {
    selection = { range: toRange(range), ...(selection && { parent: selection }) };
  }
  const nowhere = { start: position, end: position };
  return selection ?? { range: toRange(nowhere) };
}

/** Past the end of a line or of the text, its end is meant. */
function nearestIn({ statements }: SyntaxDocument, asked: Position): Position {
  const line = Math.min(asked.line, statements.length - 1);
  const { length } = statements.at(line)?.source ?? '';
  return { line, column: asked.line > line ? length : Math.min(asked.column, length) };
}

/** Each stretch takes in the one before it, and is larger. */
function growing(stretches: Iterable<Range>): Range[] {
  const grown: Range[] = [];
  for (const stretch of stretches) {
    const last = grown.at(-1);
    if (last === undefined || (takesIn(stretch, last) && !takesIn(last, stretch))) grown.push(stretch);
  }
  return grown;
}

function takesIn(outer: Range, inner: Range): boolean {
  return compare(outer.start, inner.start) <= 0 && compare(outer.end, inner.end) >= 0;
}

function compare(left: Position, right: Position): number {
  return left.line - right.line || left.column - right.column;
}
