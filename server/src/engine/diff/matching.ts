import type { Entry } from './entry.ts';
import type { Wordings } from './wordings.ts';

/** The matching entries of two versions of a framework, by their indexes in the two lists. */
export class Matching {
  readonly before: readonly Entry[];
  readonly after: readonly Entry[];
  readonly wordings: Wordings;
  readonly #toAfter: Int32Array;
  readonly #toBefore: Int32Array;

  constructor(before: readonly Entry[], after: readonly Entry[], wordings: Wordings) {
    this.before = before;
    this.after = after;
    this.wordings = wordings;
    this.#toAfter = new Int32Array(before.length).fill(-1);
    this.#toBefore = new Int32Array(after.length).fill(-1);
  }

  /** The index of the new entry that matches the old entry; -1 if there is none. */
  afterOf(before: number): number {
    return this.#toAfter[before] ?? -1;
  }

  /** The index of the old entry that matches the new entry; -1 if it is new. */
  beforeOf(after: number): number {
    return this.#toBefore[after] ?? -1;
  }

  /** Matches two entries, unless one of them is already matched. */
  match(before: number, after: number): void {
    if (this.afterOf(before) >= 0 || this.beforeOf(after) >= 0) return;
    this.#toAfter[before] = after;
    this.#toBefore[after] = before;
  }

  /** The unmatched entries of the old version, in order. */
  *lost(): Iterable<Entry> {
    for (const entry of this.before) if (this.afterOf(entry.index) < 0) yield entry;
  }

  /** The new entries without a match, in order. */
  *gained(): Iterable<Entry> {
    for (const entry of this.after) if (this.beforeOf(entry.index) < 0) yield entry;
  }

  /** The matching pairs, in the order of the old version. */
  *pairs(): Iterable<readonly [Entry, Entry]> {
    for (const entry of this.before) {
      const after = this.afterOf(entry.index);
      if (after >= 0) yield [entry, this.after[after] as Entry];
    }
  }
}
