import type { Statement } from '../syntax/statement.ts';
import { BandTable } from './bandTable.ts';
import { BANDS, similarity, toWordSet, type WordSet, writeSignature } from './minHash.ts';
import { normalisedText, wordingOf } from './wording.ts';

/** The minimum similarity that is reported. */
export const LEAST_SIMILARITY = 0.6;

/** A new text is compared with at most this many texts that share a band. If hundreds are similar, a few are enough. */
const MOST_COMPARED = 8;

/** The similarity of two texts if one begins with the other, as when a lead-in repeats a statement. */
const BEGINNING_SIMILARITY = 0.95;

/** The minimum length in words of a text for another that begins with it to count as a repetition. */
const BEGINNING_WORDS = 8;

/** A text in more places than this is reported only when `comparePending` has finished, not at each of its steps. */
const MOST_PLACES = 1000;

/** Texts shorter than this, without the usual opening, may be similar by chance. */
const LEAST_WORDS = 4;

/** Statements with the same text, ignoring case, space, quotes and the final full stop. */
export interface SameText {
  /** The text in its plainest form. */
  readonly text: string;
  /** The number of places with this text. */
  readonly count: number;
  /** Its positions, in the order in which the lines were added. */
  readonly places: ReadonlyMap<Statement, string>;
  /** Similar texts, with their similarity from LEAST_SIMILARITY to 1. */
  readonly near: ReadonlyMap<SameText, number>;
}

const NOTHING_NEAR: ReadonlyMap<Entry, number> = new Map();

/** Most texts occur once and are similar to no other, so their objects are small. */
class Entry implements SameText {
  /** Its number in the table of bands. */
  readonly slot: number;
  /** Another text whose hash is the same. */
  next: Entry | undefined;
  near: ReadonlyMap<Entry, number> = NOTHING_NEAR;
  #statement: Statement | undefined;
  #path = '';
  #others: Map<Statement, string> | undefined;
  /** Set once they have been compared with others. */
  #words: WordSet | undefined;
  #text: string | undefined;

  constructor(slot: number) {
    this.slot = slot;
  }

  get text(): string {
    this.#text ??= normalisedText(this.#statement?.text?.text ?? '');
    return this.#text;
  }

  get words(): WordSet {
    this.#words ??= toWordSet(wordingOf(this.#statement?.text?.text ?? '')?.words ?? []);
    return this.#words;
  }

  get count(): number {
    return (this.#statement ? 1 : 0) + (this.#others?.size ?? 0);
  }

  get places(): ReadonlyMap<Statement, string> {
    const places = new Map(this.#statement ? [[this.#statement, this.#path]] : []);
    for (const [statement, path] of this.#others ?? []) places.set(statement, path);
    return places;
  }

  addPlace(statement: Statement, path: string): void {
    if (this.#statement === undefined) {
      this.#statement = statement;
      this.#path = path;
      return;
    }
    this.#others ??= new Map();
    this.#others.set(statement, path);
  }

  removePlace(statement: Statement): void {
    if (this.#statement !== statement) {
      this.#others?.delete(statement);
      return;
    }
    const [first] = this.#others ?? [];
    // The signature of a text is kept, because other statements have the same text.
    if (first === undefined) {
      void this.text;
      this.#statement = undefined;
      return;
    }
    [this.#statement, this.#path] = first;
    this.#others?.delete(first[0]);
  }

  setNear(other: Entry, likeness: number): void {
    if (this.near === NOTHING_NEAR) this.near = new Map();
    (this.near as Map<Entry, number>).set(other, likeness);
  }

  removeNear(other: Entry): void {
    (this.near as Map<Entry, number>).delete(other);
  }
}

/** Finds competences of one framework that are the same or similar, updated line by line. */
export class Likeness {
  /** By the hash of the plain text. */
  readonly #entries = new Map<number, Entry>();
  readonly #slots: (Entry | undefined)[] = [];
  readonly #free: number[] = [];
  /** The bands of the signature, and one more for the first words. */
  readonly #bands = new BandTable(BANDS + 1);
  readonly #signature = new Int32Array(BANDS + 1);
  #changed = new Set<Entry>();
  /**
   * Changes caused only by postponed statements. They are reported when no statement is left to compare: see
   * `comparePending`.
   */
  #waiting = new Set<Entry>();
  /** Statements that will be compared later. */
  readonly #postponed = new Map<Statement, string>();
  #walk: MapIterator<[Statement, string]> | undefined;

  add(statement: Statement, path: string): void {
    const wording = readable(statement);
    if (wording === undefined) return;
    let entry = this.#find(wording.plain, statement);
    if (entry) {
      entry.addPlace(statement, path);
    } else {
      entry = this.#enter(wording.plain);
      entry.addPlace(statement, path);
      this.#compare(entry, wording.words);
    }
    // A text without any similar text is not reported.
    if (entry.count > 1 || entry.near.size > 0) this.#touch(entry);
  }

  /** Leaves a statement for `comparePending` to add. */
  postpone(statement: Statement, path: string): void {
    this.#postponed.set(statement, path);
  }

  /** Whether nothing is postponed. */
  get isComplete(): boolean {
    return this.#postponed.size === 0;
  }

  /**
   * Adds at most `most` of the postponed statements and returns how many it added. Changes of a text that occurs very
   * often are reported at the end, because each report sorts all of its positions.
   */
  comparePending(most: number): number {
    // One iterator for all calls, because a new one would have to skip everything that was removed.
    this.#walk ??= this.#postponed.entries();
    let count = 0;
    for (; count < most; count++) {
      const { value, done } = this.#walk.next();
      if (done) {
        this.#walk = undefined;
        break;
      }
      const [statement, path] = value;
      this.#postponed.delete(statement);
      this.add(statement, path);
    }
    if (this.isComplete) this.#takeUp();
    else this.#putOff();
    return count;
  }

  remove(statement: Statement): void {
    if (this.#postponed.delete(statement)) {
      if (this.isComplete) this.#takeUp();
      return;
    }
    const wording = readable(statement);
    const entry = wording && this.#find(wording.plain, statement);
    if (wording === undefined || entry === undefined) return;
    this.#touch(entry);
    entry.removePlace(statement);
    if (entry.count === 0) this.#drop(entry, wording.plain);
  }

  /** The texts that changed since the last call. Those without a position no longer exist. */
  takeChanges(): ReadonlySet<SameText> {
    const changed = this.#changed;
    this.#changed = new Set();
    return changed;
  }

  /** All texts. */
  *everything(): Iterable<SameText> {
    for (const entry of this.#slots) if (entry) yield entry;
  }

  #takeUp(): void {
    for (const entry of this.#waiting) this.#changed.add(entry);
    this.#waiting = new Set();
  }

  #putOff(): void {
    for (const entry of this.#changed) {
      if (entry.count <= MOST_PLACES) continue;
      for (const each of [entry, ...entry.near.keys()]) {
        this.#waiting.add(each);
        this.#changed.delete(each);
      }
    }
  }

  #touch(entry: Entry): void {
    this.#changed.add(entry);
    for (const other of entry.near.keys()) this.#changed.add(other);
  }

  /** The entry of the statement's text. Several texts may share a hash: then the texts themselves are compared. */
  #find(hash: number, statement: Statement): Entry | undefined {
    let entry = this.#entries.get(hash);
    if (entry === undefined) return undefined;
    const text = normalisedText(statement.text?.text ?? '');
    while (entry && entry.text !== text) entry = entry.next;
    return entry;
  }

  #enter(hash: number): Entry {
    const slot = this.#free.pop() ?? this.#slots.length;
    const entry = new Entry(slot);
    entry.next = this.#entries.get(hash);
    this.#entries.set(hash, entry);
    this.#slots[slot] = entry;
    return entry;
  }

  #compare(entry: Entry, content: number[]): void {
    const signature = this.#signature.fill(0);
    const isComparable = content.length >= LEAST_WORDS;
    signature[BANDS] = content.length < BEGINNING_WORDS ? 0 : hashOfFirst(content);
    const words = toWordSet(content);
    if (isComparable) writeSignature(words, signature);
    for (const other of this.#candidates()) {
      const beginning = signature[BANDS] as number;
      const repeats = beginning !== 0 && this.#bands.band(other.slot, BANDS) === beginning;
      const alike = Math.max(similarity(words, other.words), repeats ? likeByBeginning(entry, other) : 0);
      if (alike < LEAST_SIMILARITY) continue;
      entry.setNear(other, alike);
      other.setNear(entry, alike);
    }
    this.#bands.add(entry.slot, signature);
  }

  /** The entries that share a band with the signature. */
  #candidates(): Iterable<Entry> {
    let candidates: Set<Entry> | undefined;
    const take = (slot: number): void => {
      candidates ??= new Set();
      candidates.add(this.#slots[slot] as Entry);
    };
    for (let band = 0; band < this.#signature.length; band++) {
      this.#bands.find(this.#signature[band] as number, band, MOST_COMPARED, take);
    }
    return candidates ?? [];
  }

  #drop(entry: Entry, hash: number): void {
    this.#bands.remove(entry.slot);
    this.#slots[entry.slot] = undefined;
    this.#free.push(entry.slot);
    for (const other of entry.near.keys()) other.removeNear(entry);
    entry.near = NOTHING_NEAR;
    this.#unchain(entry, hash);
  }

  #unchain(entry: Entry, hash: number): void {
    const first = this.#entries.get(hash);
    if (first !== entry) {
      let before = first;
      while (before && before.next !== entry) before = before.next;
      if (before) before.next = entry.next;
    } else if (entry.next) this.#entries.set(hash, entry.next);
    else this.#entries.delete(hash);
  }
}

/** The text of a competence; undefined for other lines and empty competences. */
function readable({ kind, text }: Statement) {
  return kind === 'item' && text ? wordingOf(text.text) : undefined;
}

function hashOfFirst(words: readonly number[]): number {
  let hash = 1;
  for (let index = 0; index < BEGINNING_WORDS; index++) hash = Math.imul(hash, 31) + (words[index] as number);
  return hash | 0;
}

/** Of two texts that begin with the same words. */
function likeByBeginning(one: Entry, other: Entry): number {
  const [short, long] = one.text.length < other.text.length ? [one, other] : [other, one];
  return long.text.startsWith(`${short.text} `) ? BEGINNING_SIMILARITY : 0;
}
