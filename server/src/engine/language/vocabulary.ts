import { READ_KINDS } from '../model/kinds.ts';
import { findProperty } from '../model/properties.ts';
import type { Place } from '../syntax/places.ts';
import type { Statement, StatementKind } from '../syntax/statement.ts';
import { groupBy } from '../text/groupBy.ts';
import { type Occurrence, PhraseTree, type WordSequence, withinOthers, wordsOf } from './phrases.ts';

/** One or several words that the framework's terms mention. */
export interface Phrase extends WordSequence {
  /** The lines that declare the phrase as a term, as another form of one, or as a word to avoid. */
  readonly forms: ReadonlyMap<Statement, Form>;
  /** The lines whose text contains it. */
  readonly texts: ReadonlySet<Statement>;
  /** The number of lines that declare it as a term or another form of one, not only as a word to avoid. */
  readonly terms: number;
}

/** The way in which a line mentions a phrase. */
export interface Form {
  /** The id of the term. */
  readonly term: string;
  readonly role: 'term' | 'also' | 'avoid';
  readonly path: string;
}

/** A text that contains a word to avoid, with its position; offsets count from the start of its text. */
export interface Avoided {
  readonly statement: Statement;
  readonly path: string;
  readonly occurrences: readonly Occurrence<Phrase>[];
}

/** The context of a line that may declare a phrase, or contain one. */
export interface LineContext {
  readonly path: string;
  readonly place: Place;
  readonly parent: Statement | undefined;
}

interface WritablePhrase extends WordSequence {
  readonly forms: Map<Statement, Form>;
  readonly texts: Set<Statement>;
  terms: number;
  /**
   * The alphabetically first of the terms that say to avoid it. Only this term reports the texts that contain the
   * phrase. Undefined if it has not been computed since the forms changed, null if there is none.
   */
  reporter: string | null | undefined;
}

/** Lines whose text is for readers. The lines of a term and the entries of sources mention terms without using them. */
const READ: ReadonlySet<StatementKind> = new Set([
  ...READ_KINDS,
  'knowledge',
  'application',
  'attitudes',
  'omit',
]);
const NOT_READ: ReadonlySet<Place> = new Set<Place>(['term', 'source']);

let revisions = 0;

/** Whether a line declares the phrase as a term or another form of one, not only as a word to avoid. */
export function isTerm({ terms }: Pick<Phrase, 'terms'>): boolean {
  return terms > 0;
}

/**
 * The terms of one framework, and the lines that contain them. A line is matched once, when it is added; a new phrase
 * is matched with the other lines on its own. Both happen in `matchTerms`, so that opening a file is one round of work.
 */
export class Vocabulary {
  readonly #phrases = new Map<string, WritablePhrase>();
  readonly #tree = new PhraseTree<WritablePhrase>();
  /** The phrases of each term, by the line that declares them, without words to avoid. */
  readonly #byTerm = new Map<string, Map<Statement, WritablePhrase>>();
  /** The words that each term says to avoid, by the line that says so. */
  readonly #avoidedByTerm = new Map<string, Map<Statement, WritablePhrase>>();
  /** The lines that readers read, and their paths. */
  readonly #texts = new Map<Statement, string>();
  readonly #held = new Map<Statement, Set<WritablePhrase>>();
  /** The lines that have not been matched yet; some may no longer exist. */
  #newTexts: Statement[] = [];
  #newPhrases = new Set<WritablePhrase>();
  #loosened = new Set<WritablePhrase>();
  /** The phrases whose forms changed, and the term that declared each before. */
  #reformed = new Map<WritablePhrase, string | null>();
  #changed = new Set<string>();
  /** Results of `#bareOccurrences` since the last `matchTerms`, because many terms may need the same line. */
  #bare = new Map<Statement, ReadonlyMap<Phrase, readonly Occurrence<Phrase>[]>>();
  #changedTermLines = new Set<Statement>();
  /** The lines removed in this round. A line that is added again is not new, but moved. */
  #removed = new Set<Statement>();
  #returned = new Set<Statement>();
  #revision = ++revisions;

  /** Changes whenever a line that declares a phrase is added or removed; unique across vocabularies. */
  get revision(): number {
    return this.#revision;
  }

  add(statement: Statement, setting: LineContext): void {
    const form = formOf(statement, setting);
    if (form) this.#addForm(statement, form);
    else if (isRead(statement, setting.place)) {
      this.#texts.set(statement, setting.path);
      this.#newTexts.push(statement);
      if (this.#removed.has(statement)) this.#returned.add(statement);
    }
  }

  remove(statement: Statement, setting: LineContext): void {
    const form = formOf(statement, setting);
    if (form) this.#removeForm(statement, form);
    for (const phrase of this.#held.get(statement) ?? []) this.#setHeld(phrase, statement, false);
    this.#held.delete(statement);
    if (this.#texts.delete(statement)) this.#removed.add(statement);
  }

  /** Matches new lines and phrases; returns the ids of the terms whose uses may have changed since the last call. */
  matchTerms(): ReadonlySet<string> {
    for (const phrase of this.#loosened) if (phrase.forms.size === 0) this.#drop(phrase);
    for (const [phrase, before] of this.#reformed) this.#noteReporter(phrase, before);
    if (this.#phrases.size) this.#matchNew();
    this.#removed = new Set();
    this.#returned = new Set();
    const changed = this.#changed;
    this.#newTexts = [];
    this.#newPhrases = new Set();
    this.#loosened = new Set();
    this.#reformed = new Map();
    this.#bare = new Map();
    this.#changed = new Set();
    return changed;
  }

  #matchNew(): void {
    const newTexts = new Set(this.#newTexts.filter((statement) => this.#texts.has(statement)));
    if (this.#newPhrases.size) {
      const tree = new PhraseTree(this.#newPhrases);
      for (const statement of this.#texts.keys())
        if (!newTexts.has(statement) && this.#match(statement, tree)) this.#changedTermLines.add(statement);
    }
    for (const statement of newTexts)
      if (this.#match(statement, this.#tree) && this.#returned.has(statement))
        this.#changedTermLines.add(statement);
  }

  /** The existing lines in which a term appeared or disappeared since the last call. */
  takeChangedTermLines(): ReadonlySet<Statement> {
    const changedTermLines = this.#changedTermLines;
    this.#changedTermLines = new Set();
    return changedTermLines;
  }

  /** Whether readers read the line's text, so that terms are looked for in it. */
  isRead(statement: Statement): boolean {
    return this.#texts.has(statement);
  }

  /** The positions of terms and their other forms in a line; offsets count from the start of its text. */
  termsIn(statement: Statement): readonly Occurrence<Phrase>[] {
    const terms = [...(this.#held.get(statement) ?? [])].filter(isTerm);
    return terms.length ? [...new PhraseTree(terms).find(statement.text?.text ?? '')] : [];
  }

  /** Whether a text of the framework contains the term or another form of it. */
  isUsed(term: string): boolean {
    for (const { texts } of this.#byTerm.get(term)?.values() ?? []) if (texts.size) return true;
    return false;
  }

  /** The phrases of the term, each once, without words to avoid. */
  phrasesOf(term: string): ReadonlySet<Phrase> {
    return new Set<Phrase>(this.#byTerm.get(term)?.values());
  }

  /** The lines that readers read, and their documents. */
  get texts(): ReadonlyMap<Statement, string> {
    return this.#texts;
  }

  /**
   * The places where texts contain a word that the term says to avoid. If several terms say so, only the alphabetically
   * first reports it.
   */
  *avoided(term: string): Iterable<Avoided> {
    for (const phrase of new Set(this.#avoidedByTerm.get(term)?.values())) {
      if (reporterOf(phrase) !== term) continue;
      for (const statement of phrase.texts) {
        const occurrences = this.#bareOccurrences(statement).get(phrase) ?? [];
        yield { statement, path: this.#texts.get(statement) ?? '', occurrences };
      }
    }
  }

  /** The phrases in `text`, with their places. */
  occurrencesIn(text: string): readonly Occurrence<Phrase>[] {
    return [...this.#tree.find(text)];
  }

  /** By phrase, its places in a line where it is not part of a term, as `inventory` is in `interpersonal inventory`. */
  #bareOccurrences(statement: Statement): ReadonlyMap<Phrase, readonly Occurrence<Phrase>[]> {
    let known = this.#bare.get(statement);
    if (known === undefined) {
      const all = this.occurrencesIn(statement.text?.text ?? '');
      const inTerms = withinOthers(all, ({ phrase }) => isTerm(phrase));
      const bare = all.filter((occurrence) => !inTerms.has(occurrence));
      known = groupBy(bare, ({ phrase }) => phrase);
      this.#bare.set(statement, known);
    }
    return known;
  }

  #addForm(statement: Statement, form: Form): void {
    const words = wordsOf(statement.text?.text ?? '');
    if (words === undefined) return;
    let phrase = this.#phrases.get(words.key);
    if (phrase === undefined) {
      phrase = { ...words, forms: new Map(), texts: new Set(), terms: 0, reporter: undefined };
      this.#phrases.set(words.key, phrase);
      this.#newPhrases.add(phrase);
      this.#tree.add(phrase);
    }
    this.#setForm(phrase, statement, form);
    this.#changed.add(form.term);
    const table = this.#tableFor(form);
    const names = table.get(form.term);
    if (names) names.set(statement, phrase);
    else table.set(form.term, new Map([[statement, phrase]]));
  }

  #removeForm(statement: Statement, form: Form): void {
    const words = wordsOf(statement.text?.text ?? '');
    const phrase = words && this.#phrases.get(words.key);
    if (phrase === undefined) return;
    this.#setForm(phrase, statement, undefined);
    this.#changed.add(form.term);
    this.#loosened.add(phrase);
    const table = this.#tableFor(form);
    const names = table.get(form.term);
    names?.delete(statement);
    if (names?.size === 0) table.delete(form.term);
  }

  /** Adds or removes a phrase declared by a line. */
  #setForm(phrase: WritablePhrase, statement: Statement, form: Form | undefined): void {
    const wasTerm = isTerm(phrase);
    if (!this.#reformed.has(phrase)) this.#reformed.set(phrase, reporterOf(phrase));
    const before = phrase.forms.get(statement);
    if (before && before.role !== 'avoid') phrase.terms--;
    if (form && form.role !== 'avoid') phrase.terms++;
    if (form) phrase.forms.set(statement, form);
    else phrase.forms.delete(statement);
    phrase.reporter = undefined;
    this.#revision = ++revisions;
    if (isTerm(phrase) !== wasTerm)
      for (const statement of phrase.texts) this.#changedTermLines.add(statement);
  }

  #noteReporter(phrase: WritablePhrase, before: string | null): void {
    const reporter = reporterOf(phrase);
    if (reporter === before) return;
    for (const term of [before, reporter]) if (term !== null) this.#changed.add(term);
  }

  #tableFor({ role }: Form): Map<string, Map<Statement, WritablePhrase>> {
    return role === 'avoid' ? this.#avoidedByTerm : this.#byTerm;
  }

  /** Removes a phrase that no line declares any more. */
  #drop(phrase: WritablePhrase): void {
    this.#phrases.delete(phrase.key);
    this.#newPhrases.delete(phrase);
    this.#tree.delete(phrase);
    for (const statement of phrase.texts) {
      const held = this.#held.get(statement);
      held?.delete(phrase);
      if (held?.size === 0) this.#held.delete(statement);
    }
  }

  /** Records which phrases of `tree` occur in a line; returns whether any does. */
  #match(statement: Statement, tree: PhraseTree<WritablePhrase>): boolean {
    const found = new Set<WritablePhrase>();
    for (const { phrase } of tree.find(statement.text?.text ?? '')) found.add(phrase);
    if (found.size === 0) return false;
    const held = this.#held.get(statement);
    if (held) for (const phrase of found) held.add(phrase);
    else this.#held.set(statement, found);
    for (const phrase of found) this.#setHeld(phrase, statement, true);
    return true;
  }

  #setHeld(phrase: WritablePhrase, statement: Statement, isHeld: boolean): void {
    const before = phrase.texts.size;
    if (isHeld) phrase.texts.add(statement);
    else phrase.texts.delete(statement);
    const isOtherUse = (before === 0) !== (phrase.texts.size === 0);
    // Whether a term is used depends on its first text and its last; words to avoid are reported for each text.
    if (isOtherUse) for (const { term } of phrase.forms.values()) this.#changed.add(term);
    const reporter = reporterOf(phrase);
    if (reporter !== null) this.#changed.add(reporter);
  }
}

function formOf({ kind, id, keyword }: Statement, { path, place, parent }: LineContext): Form | undefined {
  if (kind === 'term' && id) return { term: id.text, role: 'term', path };
  if (kind !== 'property' || place !== 'term' || parent?.id === undefined) return undefined;
  const role = keyword?.text;
  return role === 'also' || role === 'avoid' ? { term: parent.id.text, role, path } : undefined;
}

function isRead({ kind, text, keyword }: Statement, place: Place): boolean {
  if (text === undefined || NOT_READ.has(place)) return false;
  if (kind === 'property') return findProperty(place, keyword?.text ?? '')?.value === 'text';
  return READ.has(kind);
}

/** The alphabetically first of the terms that say to avoid the phrase; null if there is none. */
function reporterOf(phrase: WritablePhrase): string | null {
  if (phrase.reporter === undefined) {
    phrase.reporter = null;
    for (const { term, role } of phrase.forms.values())
      if (role === 'avoid' && (phrase.reporter === null || term < phrase.reporter)) phrase.reporter = term;
  }
  return phrase.reporter;
}
