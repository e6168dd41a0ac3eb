import type { Lexicon } from '../../language/watched/lexicon.ts';
import { wordSet } from '../../language/watched/wordSet.ts';
import type { ComparedWord } from '../../language/watched/words.ts';
import { addTo } from '../../text/groupBy.ts';

/** The shortest rest of a word without its prefix or ending. */
const SHORTEST = 3;

/** Finds the opposites of words in any of their inflected forms: `increasing`, `decreased`; `safe`, `unsafe`. */
export class Opposites {
  readonly #lexicon: Lexicon;
  readonly #byForm = new Map<string, ComparedWord[]>();
  readonly #bySide = new Map<number, ComparedWord[]>();

  constructor(words: readonly ComparedWord[], lexicon: Lexicon) {
    this.#lexicon = lexicon;
    for (const word of words) {
      for (const form of basicForms(word.key, lexicon)) {
        addTo(this.#byForm, form, word);
        for (const side of lexicon.sidesOf(form)) addTo(this.#bySide, side, word);
      }
    }
  }

  /** Those of the words that are opposites of this one. */
  of(word: ComparedWord): readonly ComparedWord[] {
    const found = new Set<ComparedWord>();
    for (const form of basicForms(word.key, this.#lexicon)) {
      for (const side of this.#lexicon.sidesOf(form))
        for (const other of this.#bySide.get(side ^ 1) ?? []) found.add(other);
      for (const opposite of oppositeForms(form, this.#lexicon))
        for (const other of this.#byForm.get(opposite) ?? []) found.add(other);
    }
    return [...found];
  }
}

/** What may be the basic form of a word, with the word itself. */
function basicForms(word: string, { table }: Lexicon): Set<string> {
  const forms = new Set([word]);
  if (Object.hasOwn(table.irregular, word)) forms.add(table.irregular[word] as string);
  for (const [ending, instead] of table.inflections) {
    if (word.length - ending.length < SHORTEST || !word.endsWith(ending)) continue;
    const stem = word.slice(0, word.length - ending.length);
    forms.add(stem + instead);
    // `stopping` comes from `stop`.
    if (instead === '' && stem.at(-1) === stem.at(-2) && stem.length > SHORTEST) forms.add(stem.slice(0, -1));
  }
  return forms;
}

/** What the opposite of a word may be if it differs only in a prefix, or in a beginning or an ending. */
function* oppositeForms(word: string, { table }: Lexicon): Iterable<string> {
  if (word.length < SHORTEST) return;
  for (const prefix of wordSet(table.prefixes)) {
    yield prefix + word;
    if (word.length - prefix.length >= SHORTEST && word.startsWith(prefix)) yield word.slice(prefix.length);
  }
  for (const [one, other] of table.affixes) {
    yield* withAffixReplaced(word, one, other);
    yield* withAffixReplaced(word, other, one);
  }
}

function* withAffixReplaced(word: string, affix: string, other: string): Iterable<string> {
  const isEnding = affix.startsWith('-');
  const letters = isEnding ? affix.slice(1) : affix.slice(0, -1);
  const rest = word.length - letters.length;
  if (rest < SHORTEST) return;
  if (isEnding && word.endsWith(letters)) yield word.slice(0, rest) + other.slice(1);
  if (!isEnding && word.startsWith(letters)) yield other.slice(0, -1) + word.slice(letters.length);
}
