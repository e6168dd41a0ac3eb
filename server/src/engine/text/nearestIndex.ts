import { LONGEST_NAME, reach } from './nearest.ts';

/** A similar word, and the number of letters that differ. */
export interface Near {
  readonly word: string;
  readonly distance: number;
}

/** With more new words than this, sorting all words again is faster than inserting each. */
const FEW = 64;

/**
 * Finds the nearest of many words, as `nearest` does, without comparing all of them. Sorted words form a tree whose
 * branches share a beginning, and branches that are already too far away are skipped (the edit distance of R. Wagner
 * and M. Fischer, The string-to-string correction problem, 1974, one row per letter). Case is ignored.
 */
export class NearestIndex {
  /** Sorted by lower case, then by the words themselves. */
  #words: string[] = [];
  #added = new Set<string>();
  #removed = new Set<string>();

  /** Adds a word that it does not contain yet. */
  add(word: string): void {
    if (isTooLong(word)) return;
    if (!this.#removed.delete(word)) this.#added.add(word);
  }

  /** Removes a word that it contains. */
  remove(word: string): void {
    if (isTooLong(word)) return;
    if (!this.#added.delete(word)) this.#removed.add(word);
  }

  /**
   * The nearest word, of several the first in alphabetical order; undefined if none is near enough to be a likely
   * correction.
   */
  nearest(word: string): Near | undefined {
    this.#applyPending();
    const wanted = word.toLowerCase();
    const most = reach(word);
    // Usually only a letter or two differ, and few words are that near.
    for (let distance = 0; distance <= most; distance++) {
      const found = search(this.#words, wanted, distance);
      if (found !== undefined) return { word: found, distance };
    }
    return undefined;
  }

  #applyPending(): void {
    if (this.#added.size + this.#removed.size > FEW) {
      const removed = this.#removed;
      const left = removed.size ? this.#words.filter((word) => !removed.has(word)) : this.#words;
      this.#words = inOrder([...left, ...this.#added]);
    } else {
      for (const word of this.#removed) this.#words.splice(placeOf(word, this.#words), 1);
      for (const word of this.#added) this.#words.splice(placeOf(word, this.#words), 0, word);
    }
    if (this.#added.size) this.#added = new Set();
    if (this.#removed.size) this.#removed = new Set();
  }
}

/** Whether a word is too long to be similar to any other; see `reach`. */
function isTooLong(word: string): boolean {
  return word.length > 2 * LONGEST_NAME;
}

/** The alphabetically first of the words within `distance` of `wanted`. */
function search(words: readonly string[], wanted: string, distance: number): string | undefined {
  let best: string | undefined;
  const rows: number[][] = [Array.from({ length: wanted.length + 1 }, (_, index) => index)];

  /** The words from `low` to `high` share a beginning of length `depth`; the row of that depth is filled in. */
  const look = (low: number, high: number, depth: number): void => {
    let at = low;
    while (at < high && (words[at] as string).length === depth) {
      const word = words[at++] as string;
      if ((rows[depth]?.[wanted.length] as number) <= distance && (best === undefined || word < best))
        best = word;
    }
    while (at < high) {
      const letter = letterAt(words[at] as string, depth);
      const end = endOfBranch(words, at, high, depth, letter);
      if (fillRow(rows, wanted, depth + 1, letter) <= distance) look(at, end, depth + 1);
      at = end;
    }
  };
  look(0, words.length, 0);
  return best;
}

/** Returns the next row of distances, for one more letter, and its minimum. */
function fillRow(rows: number[][], wanted: string, depth: number, letter: number): number {
  const above = rows[depth - 1] as number[];
  let row = rows[depth];
  if (row === undefined) {
    row = [];
    rows[depth] = row;
  }
  row[0] = depth;
  let least = depth;
  for (let index = 1; index <= wanted.length; index++) {
    const replaced = (above[index - 1] as number) + (wanted.charCodeAt(index - 1) === letter ? 0 : 1);
    const value = Math.min(replaced, (above[index] as number) + 1, (row[index - 1] as number) + 1);
    row[index] = value;
    if (value < least) least = value;
  }
  return least;
}

/** The index after the last of the words from `low` on that have `letter` at `depth`. */
function endOfBranch(
  words: readonly string[],
  low: number,
  high: number,
  depth: number,
  letter: number,
): number {
  let from = low + 1;
  let to = high;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (letterAt(words[middle] as string, depth) === letter) from = middle + 1;
    else to = middle;
  }
  return from;
}

function letterAt(word: string, depth: number): number {
  const code = word.charCodeAt(depth);
  return code >= 0x41 && code <= 0x5a
    ? code | 0x20
    : code < 0x80
      ? code
      : word.toLowerCase().charCodeAt(depth);
}

function placeOf(word: string, words: readonly string[]): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compare(words[middle] as string, word) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Ids are usually in lower case, which sorts in one step. */
function inOrder(words: string[]): string[] {
  return words.every((word) => word === word.toLowerCase()) ? words.sort() : words.sort(compare);
}

function compare(left: string, right: string): number {
  const small = left.toLowerCase();
  const other = right.toLowerCase();
  if (small !== other) return small < other ? -1 : 1;
  return left < right ? -1 : left > right ? 1 : 0;
}
