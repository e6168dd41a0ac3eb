import { addTo } from '../../text/groupBy.ts';
import { inOneSpelling } from '../spelling.ts';
import type { LanguageTable, Meanings, WatchedKind } from './languageTable.ts';
import { tokensOf } from './tokens.ts';

/** How a word or phrase takes part in a comparison. */
export type WatchedRole = 'strong' | 'relation' | 'person' | 'limit' | 'unit' | 'filler' | 'plain';

/** A word or phrase of a language. */
export interface LexiconEntry {
  /** Its words, separated by spaces. */
  readonly key: string;
  readonly role: WatchedRole;
  readonly kind: WatchedKind | undefined;
  /** The numbers of its meanings. Words that share one can stand for each other. */
  readonly meanings: readonly number[];
}

/** The words that a group watches besides those of the language. */
export interface LookFirst {
  /** People, in single words or short phrases: pointed out when one becomes another. */
  readonly people: readonly string[];
  /** Pairs of opposites. */
  readonly opposites: readonly (readonly [string, string])[];
  /** Words or short phrases that are pointed out whenever they come or go. */
  readonly words: readonly string[];
}

/** None besides those of the language. */
export const NOTHING_MORE: LookFirst = { people: [], opposites: [], words: [] };

interface Node {
  readonly next: Map<string, Node>;
  entry: WritableEntry | undefined;
}

interface WritableEntry extends LexiconEntry {
  kind: WatchedKind | undefined;
  readonly meanings: number[];
}

/** What a text begins with: an entry, and the number of words in it. */
export interface FoundEntry {
  readonly entry: LexiconEntry;
  readonly length: number;
}

/** The watched words of a language, prepared for finding them. */
export class Lexicon {
  readonly table: LanguageTable;
  /** The pairs of opposites that a word or phrase is in: `2 * pair`, plus one on the second side. */
  readonly #sides = new Map<string, number[]>();
  readonly #stems = new Map<string, number[]>();
  readonly #root = newNode();
  readonly #beginnings = new Map<string, WritableEntry>();
  readonly #base: Lexicon | undefined;
  #meanings: number;
  #pairs: number;

  /** Prepares a table, or adds to a lexicon, which stays as it is. */
  constructor(table: LanguageTable, base?: Lexicon) {
    this.table = table;
    this.#base = base;
    this.#meanings = base ? base.#meanings : 0;
    this.#pairs = base ? base.#pairs : 0;
    if (base) return;
    this.#addMeanings('strong', table.strong);
    this.#addAll(table.limits.map(phrasesIn), 'limit', 'quantity');
    this.#addAll(table.units.map(phrasesIn), 'unit', 'quantity');
    this.#addMeanings('relation', table.relations);
    this.#addAll(table.people.map(phrasesIn), 'person', 'person');
    for (const line of linesOf(table.morePeople)) this.#addPeople(line);
    for (const word of table.fillers.split(' ')) this.#add(word, 'filler', undefined, -1);
    for (const [one, other] of table.opposites) this.#addOpposites([phrasesIn(one), phrasesIn(other)]);
    for (const line of linesOf(table.antonyms)) this.#addAntonyms(line);
  }

  /**
   * This lexicon with more words, which come before those of the language, and with defined terms, each with its other
   * forms. Terms that are watched already stay what they are.
   */
  with({ people, opposites, words }: LookFirst, terms: readonly (readonly string[])[]): Lexicon {
    if (people.length + opposites.length + words.length + terms.length === 0) return this;
    const more = new Lexicon(this.table, this);
    more.#addAll(people.map(asOne), 'person', 'person');
    more.#addAll(words.map(asOne), 'strong', 'term');
    for (const pair of opposites) more.#addOpposites([[pair[0]], [pair[1]]]);
    const isNew = (term: string): boolean => {
      const found = more.#wordsOf(term);
      const known = more.find(found, 0);
      return known?.length !== found.length || known.entry.role === 'plain';
    };
    more.#addAll(
      terms.map((forms) => forms.filter(isNew)),
      'relation',
      'term',
    );
    return more;
  }

  /** The longest entry that the words from `at` on begin with. */
  find(words: readonly string[], at: number): FoundEntry | undefined {
    const inBase = this.#base?.find(words, at);
    let node: Node | undefined = this.#root;
    let found: FoundEntry | undefined;
    for (let index = at; node !== undefined; index++) {
      if (node.entry) found = { entry: node.entry, length: index - at };
      node = index < words.length ? node.next.get(words[index] as string) : undefined;
    }
    found ??= this.#findBeginning(words[at] ?? '');
    return found === undefined || (inBase && inBase.length > found.length) ? inBase : found;
  }

  /** The pairs of opposites that a word or phrase is in: `2 * pair`, plus one on the second side. */
  sidesOf(word: string): readonly number[] {
    const own = this.#sides.get(word) ?? (this.#stems.size > 0 ? beginningIn(this.#stems, word) : undefined);
    const inBase = this.#base?.sidesOf(word) ?? NO_SIDES;
    return own === undefined ? inBase : inBase.length === 0 ? own : [...own, ...inBase];
  }

  #findBeginning(word: string): FoundEntry | undefined {
    const entry = this.#beginnings.size > 0 ? beginningIn(this.#beginnings, word) : undefined;
    return entry && { entry, length: 1 };
  }

  #addMeanings(role: WatchedRole, meanings: Meanings): void {
    for (const [kind, lines] of Object.entries(meanings))
      this.#addAll(lines.map(phrasesIn), role, kind as WatchedKind);
  }

  /** Adds meanings, each with its words and phrases. */
  #addAll(meanings: readonly (readonly string[])[], role: WatchedRole, kind: WatchedKind): void {
    for (const phrases of meanings) {
      const meaning = this.#meanings++;
      for (const phrase of phrases) this.#add(phrase, role, kind, meaning);
    }
  }

  /** Adds a phrase, or, if it is there, a further meaning of it. */
  #add(phrase: string, role: WatchedRole, kind: WatchedKind | undefined, meaning: number): void {
    const isBeginning = phrase.endsWith('*');
    const words = this.#wordsOf(isBeginning ? phrase.slice(0, -1) : phrase);
    if (words.length === 0) return;
    const key = words.join(' ');
    const fresh: WritableEntry = { key, role, kind, meanings: [] };
    let entry: WritableEntry;
    if (isBeginning) {
      entry = this.#beginnings.get(key) ?? fresh;
      this.#beginnings.set(key, entry);
    } else {
      let node = this.#root;
      for (const word of words) {
        const next = node.next.get(word) ?? newNode();
        node.next.set(word, next);
        node = next;
      }
      node.entry ??= fresh;
      entry = node.entry;
      if (entry.role === role && kind !== undefined && isNearer(kind, entry.kind)) entry.kind = kind;
    }
    if (meaning >= 0) entry.meanings.push(meaning);
  }

  /** Adds a line of people that a program found, in one word each; words that are known as something else stay that. */
  #addPeople(line: string): void {
    const meaning = this.#meanings++;
    for (const word of line.split(' ')) {
      for (const form of [word, `${word}s`]) {
        const known = this.#root.next.get(form)?.entry;
        if (known === undefined || known.role === 'person') this.#add(form, 'person', 'person', meaning);
      }
    }
  }

  /** Adds a line of opposites that a program made, of single words. */
  #addAntonyms(line: string): void {
    const number = this.#pairs++;
    for (const [side, words] of line.split('|').entries())
      for (const word of words.split(' ')) addTo(this.#sides, word, 2 * number + side);
  }

  #addOpposites(pair: readonly [readonly string[], readonly string[]]): void {
    const number = this.#pairs++;
    for (const [side, phrases] of pair.entries()) {
      for (const phrase of phrases) {
        const isBeginning = phrase.endsWith('*');
        const words = this.#wordsOf(isBeginning ? phrase.slice(0, -1) : phrase);
        const table = isBeginning ? this.#stems : this.#sides;
        const key = words.join(' ');
        addTo(table, key, 2 * number + side);
        // A phrase is one word in comparisons.
        if (words.length > 1) this.#add(phrase, 'plain', undefined, -1);
      }
    }
  }

  #wordsOf(phrase: string): string[] {
    if (PLAIN.test(phrase)) return phrase.split(' ').map(inOneSpelling);
    return tokensOf(phrase, this.table).map(({ word }) => word);
  }
}

/** Of the families of a word, the one that its changes are reported as: `in` is a place more often than a time. */
const NEAREST: readonly (WatchedKind | undefined)[] = ['direction', 'connective', 'time'];

function isNearer(kind: WatchedKind, other: WatchedKind | undefined): boolean {
  const [one, two] = [NEAREST.indexOf(kind), NEAREST.indexOf(other)];
  return one >= 0 && (two < 0 || one < two);
}

/** A phrase that consists of words in lower case with one space between them. */
const PLAIN = /^[\p{Ll}]+(?: [\p{Ll}]+)*$/u;

const NO_SIDES: readonly number[] = [];

function newNode(): Node {
  return { next: new Map(), entry: undefined };
}

/** The value for the longest beginning of a word that is a key of the table. */
function beginningIn<Value>(table: ReadonlyMap<string, Value>, word: string): Value | undefined {
  for (let length = Math.min(word.length, LONGEST_BEGINNING); length >= SHORTEST_BEGINNING; length--) {
    const value = table.get(word.slice(0, length));
    if (value !== undefined) return value;
  }
  return undefined;
}

const LONGEST_BEGINNING = 20;
const SHORTEST_BEGINNING = 2;

function linesOf(text = ''): string[] {
  return text.split('\n').filter((line) => line !== '');
}

function asOne(phrase: string): string[] {
  return [phrase];
}

/** The phrases of a meaning: `client(s), patient` has three. */
function phrasesIn(line: string): string[] {
  return line
    .split(',')
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '')
    .flatMap((phrase) => {
      const [whole = '', ending] = /^(.*)\((\p{L}+)\)$/u.exec(phrase)?.slice(1) ?? [phrase];
      return ending === undefined ? [whole] : [whole, whole + ending];
    });
}
