import type { PlacedMention } from '../mentions.ts';
import type { RenameChange } from './renaming.ts';

/** The changes that replace the name of a subject everywhere. */
export function changesAt(mentions: readonly PlacedMention[], name: string): readonly RenameChange[] {
  return mentions.map(({ path, line, span }) => ({
    path,
    range: { start: { line, column: span.start }, end: { line, column: span.end } },
    text: name,
    doubt: undefined,
  }));
}
