import { diffArrays } from 'diff';
import type { Piece } from './card.ts';

/** Longer texts are compared by their beginnings. */
const LONGEST = 2000;

/** One text with the words marked that it has no more, and those that it has instead. */
export function wordChanges(before: string, after: string): Piece[] {
  return diffArrays(wordsOf(before), wordsOf(after)).flatMap(({ value, added, removed }, index): Piece[] => {
    const text = value.join(' ');
    const piece: Piece = added ? { text, mark: 'added' } : removed ? { text, mark: 'removed' } : { text };
    return index === 0 ? [piece] : [{ text: ' ' }, piece];
  });
}

/** Words with their punctuation: what is marked then stands between spaces, as Markdown wants it. */
function wordsOf(text: string): string[] {
  return text
    .slice(0, LONGEST)
    .split(/\s+/)
    .filter((word) => word !== '');
}
