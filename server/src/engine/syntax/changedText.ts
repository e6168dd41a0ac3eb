import type { Position, TextChange } from '../text/span.ts';
import { type SyntaxDocument, textIn } from './document.ts';

/** The text of a document after changes that do not touch each other, in any order. The document itself does not change. */
export function changedText(document: SyntaxDocument, changes: readonly TextChange[]): string {
  const pieces: string[] = [];
  let at: Position = { line: 0, column: 0 };
  for (const { range, text } of [...changes].sort(byStart)) {
    pieces.push(textIn(document, { start: at, end: range.start }), text);
    at = range.end;
  }
  const line = document.statements.length - 1;
  const column = document.statements.at(line)?.source.length ?? 0;
  pieces.push(textIn(document, { start: at, end: { line, column } }));
  return pieces.join('');
}

function byStart({ range: { start: left } }: TextChange, { range: { start: right } }: TextChange): number {
  return left.line - right.line || left.column - right.column;
}
