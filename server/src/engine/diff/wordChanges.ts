import { diffArrays } from 'diff';

/** A part of a text that both versions have, or only one of them. */
export interface WordChange {
  readonly text: string;
  readonly mark?: 'removed' | 'added';
}

/**
 * If two texts have more differences than this, the whole old text is shown as removed and the whole new one as added.
 */
const MOST_EDITS = 2000;

/**
 * Compares two texts word by word: the removed words, and the added ones. Punctuation belongs to the word before it;
 * white space counts as one space.
 */
export function wordChanges(before: string, after: string): WordChange[] {
  const [left, right] = [wordsIn(before), wordsIn(after)];
  const parts = diffArrays(left, right, { maxEditLength: MOST_EDITS });
  if (parts === undefined) return joined([change(left, 'removed'), change(right, 'added')]);
  return joined(
    parts.map(({ value, added, removed }) =>
      change(value, added ? 'added' : removed ? 'removed' : undefined),
    ),
  );
}

function change(words: readonly string[], mark: WordChange['mark']): WordChange {
  const text = words.join(' ');
  return mark ? { text, mark } : { text };
}

function joined(parts: readonly WordChange[]): WordChange[] {
  const filled = parts.filter(({ text }) => text !== '');
  return filled.flatMap((part, index) => (index === 0 ? [part] : [{ text: ' ' }, part]));
}

function wordsIn(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}
