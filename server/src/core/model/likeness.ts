import type { Statement } from '../syntax/statement.ts';
import { BANDS, signatureOf, similarity, type WordSet, wordSet } from './minHash.ts';

/** Texts that are less alike than this are never told of. */
export const LEAST_SIMILARITY = 0.6;

/** Of texts that share a band, a new one is compared with so many: where hundreds are alike, naming a few will do. */
const MOST_COMPARED = 8;

/** How alike two texts count of which one is the beginning of the other, as a lead-in repeats a statement. */
const BEGINNING_SIMILARITY = 0.95;

/** So many words a text must have for another that begins with them to be a repetition. */
const BEGINNING_WORDS = 8;

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
  readonly words: WordSet;
  readonly bands: Uint32Array | undefined;
  /** Its first words; undefined when it has fewer. */
  readonly beginning: string | undefined;
}

/** Which competences of one framework say the same, or nearly so, kept up to date a line at a time. */
export class Likeness {
  readonly #entries = new Map<string, Entry>();
  readonly #beginnings = new Map<string, Set<Entry>>();
  readonly #buckets: readonly Map<number, Set<Entry>>[] = Array.from({ length: BANDS }, () => new Map());
  #changed = new Set<SameText>();
  /** How many pairs were compared: what tests count instead of time. */
  comparisons = 0;

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
    const content = contentWords(text);
    const words = wordSet(content);
    const bands = content.length < LEAST_WORDS ? undefined : signatureOf(words);
    const beginning =
      content.length < BEGINNING_WORDS ? undefined : content.slice(0, BEGINNING_WORDS).join(' ');
    const entry: Entry = { text, places: new Map(), near: new Map(), words, bands, beginning };
    this.#entries.set(text, entry);
    for (const other of this.#candidates(entry)) {
      this.comparisons++;
      const alike = Math.max(similarity(words, other.words), likeByBeginning(text, other.text));
      if (alike < LEAST_SIMILARITY) continue;
      entry.near.set(other, alike);
      other.near.set(entry, alike);
    }
    bands?.forEach((band, index) => {
      addTo(this.#buckets[index], band, entry);
    });
    if (beginning !== undefined) addTo(this.#beginnings, beginning, entry);
    return entry;
  }

  #candidates({ bands, beginning }: Entry): ReadonlySet<Entry> {
    const candidates = new Set<Entry>();
    const take = (bucket: ReadonlySet<Entry> | undefined): void => {
      let taken = 0;
      for (const other of bucket ?? []) {
        if (taken++ === MOST_COMPARED) break;
        candidates.add(other);
      }
    };
    bands?.forEach((band, index) => {
      take(this.#buckets[index]?.get(band));
    });
    if (beginning !== undefined) take(this.#beginnings.get(beginning));
    return candidates;
  }

  #drop(entry: Entry): void {
    this.#entries.delete(entry.text);
    for (const other of entry.near.keys()) (other as Entry).near.delete(entry);
    entry.near.clear();
    entry.bands?.forEach((band, index) => {
      takeFrom(this.#buckets[index], band, entry);
    });
    if (entry.beginning !== undefined) takeFrom(this.#beginnings, entry.beginning, entry);
  }
}

function addTo<Key>(buckets: Map<Key, Set<Entry>> | undefined, key: Key, entry: Entry): void {
  const bucket = buckets?.get(key);
  if (bucket) bucket.add(entry);
  else buckets?.set(key, new Set([entry]));
}

function takeFrom<Key>(buckets: Map<Key, Set<Entry>> | undefined, key: Key, entry: Entry): void {
  const bucket = buckets?.get(key);
  bucket?.delete(entry);
  if (bucket?.size === 0) buckets?.delete(key);
}

function likeByBeginning(left: string, right: string): number {
  const [short, long] = left.length < right.length ? [left, right] : [right, left];
  return long.startsWith(`${short} `) && contentWords(short).length >= BEGINNING_WORDS
    ? BEGINNING_SIMILARITY
    : 0;
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
function contentWords(text: string): readonly string[] {
  return text.replace(FORMULA, '').match(WORD) ?? [];
}
