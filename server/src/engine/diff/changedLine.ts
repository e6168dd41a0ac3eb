import type { Change } from './change.ts';

/** The line of one of the two versions that a change is about, for display. */
export interface ChangedLine {
  readonly isBefore: boolean;
  readonly file: string;
  /** From 1. */
  readonly line: number;
}

/** Where a change was made: its amendment, or else its line in the new version, or its former one if it is gone. */
export function changedLine({
  amendment,
  from,
  to,
}: Pick<Change, 'amendment' | 'from' | 'to'>): ChangedLine | undefined {
  if (amendment) return amendment;
  const side = to ?? from;
  return side?.file ? { isBefore: to === undefined, file: side.file, line: side.line } : undefined;
}
