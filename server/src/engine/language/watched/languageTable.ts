/** The families of words whose change can turn the meaning of a statement. */
export type WatchedKind =
  | 'negation'
  | 'obligation'
  | 'quantity'
  | 'time'
  | 'connective'
  | 'direction'
  | 'person'
  | 'term';

/** Meanings by family. Each string is one meaning: see `LanguageTable`. */
export type Meanings = Readonly<Partial<Record<WatchedKind, readonly string[]>>>;

/**
 * The words of one language whose change a reviewer must look at first.
 *
 * Everywhere, one string is one meaning: the words and phrases in it, separated by commas, can stand for each other. A
 * word may be in several strings. If one word becomes another that shares a string with it, nothing is pointed out.
 *
 * - `client(s)` is short for `client, clients`.
 * - `kein*` is every word that begins with `kein`.
 *
 * Words are in lower case; in English, in British spelling.
 */
export interface LanguageTable {
  /** Pointed out whenever they come, go, or become others: `not`, `must`, `all`, `only`. */
  readonly strong: Meanings;
  /**
   * Pointed out when they become another word of the same family, or when nothing but such words changed: `and`,
   * `before`, `from`. They may come and go with the words around them.
   */
  readonly relations: Meanings;
  /** People. Pointed out when they become others. */
  readonly people: readonly string[];
  /** More people, found by a program: on each line, the words of one meaning. */
  readonly morePeople?: string;
  /** The last letters of other words for people: `er`, as in `assessor` or `interviewer`. */
  readonly personEndings: string;
  /** Words that limit a number, and mean something else elsewhere: `under 18`, but `under supervision`. */
  readonly limits: readonly string[];
  /** Units of measurement. Pointed out when they become others, or take the place of what a number counts. */
  readonly units: readonly string[];
  /** Articles, auxiliary verbs and other words that are ignored. */
  readonly fillers: string;
  /** Those of them that may mean `per`: `a`, in `twice a week`. */
  readonly articles: string;
  /** Words after which they do, besides numbers. */
  readonly countingWords: string;
  /** Pairs of meanings that are opposites. */
  readonly opposites: readonly (readonly [string, string])[];
  /** More opposites, made by a program: on each line, words, `|`, and words with the opposite meaning. */
  readonly antonyms?: string;
  /** Beginnings that turn a word into its opposite: `un`, `non`. */
  readonly prefixes: string;
  /** Beginnings and endings that make opposites of each other: `over-` and `under-`, `-ful` and `-less`. */
  readonly affixes: readonly (readonly [string, string])[];
  /** Words that turn what is under a lead-in into something not to be done: `avoid`, `prevent`, `not`. */
  readonly turning: string;
  /** Endings of inflected forms, with what the basic form has in their place. */
  readonly inflections: readonly (readonly [string, string])[];
  /** Inflected forms that no ending explains. */
  readonly irregular: Readonly<Record<string, string>>;
  readonly numbers: NumberWords;
  /** Short forms, with the words that they stand for. */
  readonly contractions: Readonly<Record<string, string>>;
  /** The ends of words after an apostrophe, with the words that they stand for; none if they are ignored. */
  readonly clitics: Readonly<Record<string, string>>;
  /** Whether an apostrophe separates two words: `l'enfant`. */
  readonly hasElisions: boolean;
  /** Words after which `nouns` are nouns: `the will`, `their needs`. */
  readonly beforeNouns: string;
  /** Watched words that are also nouns, or names when they begin with a capital letter. */
  readonly nouns: string;
  /** Negations of two parts: the first, and the second ones. */
  readonly framed: readonly (readonly [string, string])[];
  /** Pairs of words that join two things: `both … and`, `not only … but also`. All mean the same. */
  readonly pairs: readonly PairedWords[];
  /** Words between the items of a list, whose order has no meaning. */
  readonly listJoins: string;
  /** Words that may open each item of a list: `to listen and to ask`. */
  readonly listOpens: string;
  /** Words before the person who does something, in the passive: `by`. */
  readonly agents: string;
  /** The character between whole numbers and decimals. */
  readonly decimal: '.' | ',';
}

/** Two parts that join things, as `both … and`. */
export interface PairedWords {
  readonly opens: string;
  /** The second part in its forms, the longest first. */
  readonly joins: readonly string[];
  /** The word that the second part stands for; the first part is ignored. */
  readonly means: string;
}

/** Numbers in words. */
export interface NumberWords {
  readonly cardinals: Readonly<Record<string, number>>;
  readonly ordinals: Readonly<Record<string, number>>;
  /** `half`, `quarter`. */
  readonly fractions: Readonly<Record<string, number>>;
  /** The endings of ordinals written in digits: `rd` in `3rd`. */
  readonly ordinalEndings: string;
  /** The word between the parts of a number: `one hundred and ten`. */
  readonly link: string;
  /** The number that is also a pronoun or an article: `one`. */
  readonly one: string;
}
