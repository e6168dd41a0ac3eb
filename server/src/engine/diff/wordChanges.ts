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
 * Compares two texts word by word: the removed words, and the added ones. Punctuation is compared by itself; white space
 * counts as one space.
 */
export function wordChanges(before: string, after: string): WordChange[] {
  const [left, right] = [piecesOf(before), piecesOf(after)];
  const parts = diffArrays(left, right, { maxEditLength: MOST_EDITS });
  const changes: WordChange[] =
    parts === undefined
      ? [change(left, 'removed'), change(right, 'added')]
      : parts.map(({ value, added, removed }) =>
          change(value, added ? 'added' : removed ? 'removed' : undefined),
        );
  return spaced(changes);
}

function change(pieces: readonly string[], mark: WordChange['mark']): WordChange {
  const text = pieces.join('');
  return mark ? { text, mark } : { text };
}

/** Without the space before the first word, and with spaces outside of the marks. */
function spaced(changes: readonly WordChange[]): WordChange[] {
  const result: WordChange[] = [];
  for (const { text, mark } of changes) {
    const words = text.trimStart();
    if (words === '') continue;
    const isApart = words !== text && result.length > 0;
    if (isApart && mark) result.push({ text: ' ' });
    result.push(mark ? { text: words, mark } : { text: isApart ? ` ${words}` : words });
  }
  return result;
}

/** The words, each with a space before it, and the punctuation around them. */
function piecesOf(text: string): string[] {
  return text.split(/\s+/).flatMap((word) => (word === '' ? [] : partsOf(` ${word}`)));
}

function partsOf(word: string): string[] {
  let end = word.length;
  while (end > 2 && CLOSING.has(word[end - 1] as string)) end--;
  return end < word.length ? [word.slice(0, end), ...word.slice(end)] : [word];
}

const CLOSING: ReadonlySet<string> = new Set('.,:;!?)');
