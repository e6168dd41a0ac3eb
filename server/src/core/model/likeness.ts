import type { Statement } from '../syntax/statement.ts';
import { BANDS, signatureOf, similarity } from './minHash.ts';

/** Texts that are less alike than this are never told of. */
export const LEAST_SIMILARITY = 0.6;

/** Of texts that share a band, a new one is compared with so many: where hundreds are alike, naming a few will do. */
const MOST_COMPARED = 24;

/** Texts shorter than this, the opening formula aside, are alike by chance. */
const LEAST_WORDS = 4;

/** Statements that say the same: case, space, quotes and the final stop aside. */
export interface SameText {
  /** The text in its plainest form. */
  readonly text: string;
  /** Where it stands, in the order in which the lines came. */
  readonly places: ReadonlyMap<Statement, string>;
  /** Texts that say nearly the same, and how alike they are: from LEAST_SIMILARITY to 1. */
  readonly near: ReadonlyMap<SameText, number>;
}

interface Entry extends SameText {
  readonly places: Map<Statement, string>;
  readonly near: Map<SameText, number>;
  readonly words: ReadonlySet<string>;
  readonly bands: Uint32Array | undefined;
}

/** Which competences of one framework say the same, or nearly so, kept up to date a line at a time. */
export class Likeness {
  readonly #entries = new Map<string, Entry>();
  readonly #buckets: readonly Map<number, Set<Entry>>[] = Array.from({ length: BANDS }, () => new Map());
  #changed = new Set<SameText>();

  add(statement: Statement, path: string): void {
    const text = plainText(statement);
    if (text === undefined) return;
    const entry = this.#entries.get(text) ?? this.#enter(text);
    entry.places.set(statement, path);
    this.#touch(entry);
  }

  remove(statement: Statement): void {
    const text = plainText(statement);
    const entry = text === undefined ? undefined : this.#entries.get(text);
    if (entry === undefined) return;
    entry.places.delete(statement);
    this.#touch(entry);
    if (entry.places.size === 0) this.#drop(entry);
  }

  /** The texts of which something changed since the last call; those without a place stand nowhere any more. */
  takeChanges(): ReadonlySet<SameText> {
    const changed = this.#changed;
    this.#changed = new Set();
    return changed;
  }

  /** All texts. */
  everything(): Iterable<SameText> {
    return this.#entries.values();
  }

  #touch(entry: Entry): void {
    this.#changed.add(entry);
    for (const other of entry.near.keys()) this.#changed.add(other);
  }

  #enter(text: string): Entry {
    const words = contentWords(text);
    const bands = words.size < LEAST_WORDS ? undefined : signatureOf(words);
    const entry: Entry = { text, places: new Map(), near: new Map(), words, bands };
    this.#entries.set(text, entry);
    for (const other of this.#candidates(entry)) {
      const alike = similarity(words, other.words);
      if (alike < LEAST_SIMILARITY) continue;
      entry.near.set(other, alike);
      other.near.set(entry, alike);
    }
    bands?.forEach((band, index) => {
      const bucket = this.#buckets[index]?.get(band);
      if (bucket) bucket.add(entry);
      else this.#buckets[index]?.set(band, new Set([entry]));
    });
    return entry;
  }

  #candidates({ bands }: Entry): ReadonlySet<Entry> {
    const candidates = new Set<Entry>();
    bands?.forEach((band, index) => {
      let taken = 0;
      for (const other of this.#buckets[index]?.get(band) ?? []) {
        if (taken++ === MOST_COMPARED) break;
        candidates.add(other);
      }
    });
    return candidates;
  }

  #drop(entry: Entry): void {
    this.#entries.delete(entry.text);
    for (const other of entry.near.keys()) (other as Entry).near.delete(entry);
    entry.bands?.forEach((band, index) => {
      const bucket = this.#buckets[index]?.get(band);
      bucket?.delete(entry);
      if (bucket?.size === 0) this.#buckets[index]?.delete(band);
    });
  }
}

const QUOTES = /[‘’“”"'`]/g;
const MARKS = /[*_]/g;
const FORMULA = /^(an |the )?ability to (draw on knowledge (that|of|about) )?/;
const WORD = /[\p{L}\p{N}]+/gu;

/** What a competence says, however it is set; undefined for lines that are no competence, or say nothing. */
function plainText({ kind, text }: Statement): string | undefined {
  if (kind !== 'item' || text === undefined) return undefined;
  const plain = text.text.replace(QUOTES, '').replace(MARKS, '').replace(/\s+/g, ' ').toLowerCase();
  return plain.replace(/[\s.,;:…]+$/, '') || undefined;
}

/** The words that tell a statement from others: without the formula that it opens with. */
function contentWords(text: string): ReadonlySet<string> {
  return new Set(text.replace(FORMULA, '').match(WORD) ?? []);
}
