import { diffArrays } from 'diff';

/** A stretch of text that both versions have, or only one of them. */
export interface WordChange {
  readonly text: string;
  readonly mark?: 'removed' | 'added';
}

/** Beyond so many differences between two texts, all of the one is shown as removed and all of the other as added. */
const MOST_EDITS = 2000;

/**
 * One text and what it has become, word by word: the words that it has no more, and those that it has instead. A word
 * goes with its punctuation; white space is one space.
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
