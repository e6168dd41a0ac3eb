import { type Conflict, conflictsAmong, mayBeMarker } from '../text/conflicts.ts';
import type { SyntaxDocument } from './document.ts';
import type { Statement } from './statement.ts';

/** Whether a line may be a conflict marker, which every merge tool writes at the start of the line. */
export function isMarkerLine({ kind, source }: Statement): boolean {
  return (kind === 'unknown' || kind === 'prose') && mayBeMarker(source);
}

/** The unresolved merge conflicts in a document, in order. */
export function documentConflicts({ statements }: SyntaxDocument): Conflict[] {
  const lines = [...statements].flatMap((statement, line) =>
    isMarkerLine(statement) ? [{ line, text: statement.source }] : [],
  );
  return conflictsAmong(lines);
}
