import { isAcronym } from '../acronyms.ts';
import type { WatchedKind } from './languageTable.ts';
import type { FoundEntry, Lexicon, LexiconEntry, WatchedRole } from './lexicon.ts';
import { numberAt, type ReadNumber } from './numbers.ts';
import { withPairsResolved } from './pairs.ts';
import { type TextToken, tokensOf } from './tokens.ts';
import { wordSet } from './wordSet.ts';

/** What a word is in a comparison: one of the roles of a lexicon, a number, a sign, or an ordinary word. */
export type WordRole = Exclude<WatchedRole, 'filler' | 'plain'> | 'number' | 'sign' | 'ordinary';

/** A word or a phrase of a text, as comparisons see it. */
export interface ComparedWord {
  /** Equal for the same word, number or phrase, however it is written. */
  readonly key: string;
  /** As in the text. */
  readonly written: string;
  readonly role: WordRole;
  readonly kind: WatchedKind | undefined;
  /** The numbers of its meanings in the lexicon. Words that share one can stand for each other. */
  readonly meanings: readonly number[];
  readonly afterComma: boolean;
}

/** The words of a text without those that have no meaning of their own, such as articles. */
export function comparedWords(text: string, lexicon: Lexicon): ComparedWord[] {
  const tokens = withPairsResolved(tokensOf(text, lexicon.table), lexicon.table);
  const words = tokens.map(({ word }) => word);
  const shouts = text === text.toUpperCase();
  const compared: ComparedWord[] = [];
  for (let at = 0; at < tokens.length; ) {
    const number = numberAt(tokens, at, lexicon.table);
    const found = lexicon.find(words, at);
    if (number && !(found && found.length > number.length)) {
      compared.push(numberWord(number, found, tokens, at));
      at += number.length;
      continue;
    }
    if (
      found &&
      !isAcronymOf(tokens[at] as TextToken, found.entry, shouts) &&
      !isNoun(tokens, at, found.length, lexicon) &&
      !isNoRate(found.entry, compared, lexicon)
    ) {
      const { entry, length } = found;
      if (entry.role !== 'filler') {
        const role = entry.role === 'plain' ? 'ordinary' : entry.role;
        compared.push({
          ...entry,
          role,
          written: writtenFrom(tokens, at, length),
          afterComma: commaAt(tokens, at),
        });
      }
      at += length;
      continue;
    }
    compared.push(otherWord(tokens[at] as TextToken, shouts));
    at++;
  }
  return withNegationsFirst(compared, lexicon);
}

/** `to not judge` is `not to judge`. */
function withNegationsFirst(words: ComparedWord[], { table }: Lexicon): ComparedWord[] {
  const opens = wordSet(table.listOpens);
  for (let at = 1; at < words.length; at++) {
    const [previous, word] = [words[at - 1] as ComparedWord, words[at] as ComparedWord];
    if (!opens.has(previous.key) || word.role !== 'strong' || word.kind !== 'negation') continue;
    words[at - 1] = word;
    words[at] = previous;
  }
  return words;
}

function numberWord(
  { key, length, isPronoun }: ReadNumber,
  found: FoundEntry | undefined,
  tokens: readonly TextToken[],
  at: number,
): ComparedWord {
  return {
    key,
    written: writtenFrom(tokens, at, length),
    role: isPronoun ? 'relation' : 'number',
    kind: 'quantity',
    meanings: found?.length === length ? found.entry.meanings : [],
    afterComma: commaAt(tokens, at),
  };
}

function otherWord({ word, written, afterComma }: TextToken, shouts: boolean): ComparedWord {
  const isSign = SIGN.test(written);
  return {
    key: !shouts && isAcronym(written) ? written : word,
    written,
    role: isSign ? 'sign' : 'ordinary',
    kind: undefined,
    meanings: [],
    afterComma,
  };
}

const SIGN = /^[#~\p{S}]$/u;
const CAPITAL = /^\p{Lu}/u;

/** Whether a word like WHO or US is an acronym, and not the word that it is in lower case. */
function isAcronymOf({ written }: TextToken, { role }: LexiconEntry, shouts: boolean): boolean {
  return role !== 'strong' && !shouts && isAcronym(written);
}

/** Whether a watched word is a noun, or a name, which has another meaning: `the will`, `in May`. */
function isNoun(tokens: readonly TextToken[], at: number, length: number, { table }: Lexicon): boolean {
  const { word, written, opens } = tokens[at] as TextToken;
  if (!wordSet(table.nouns).has(word)) return false;
  if (!opens && length === 1 && CAPITAL.test(written) && written !== written.toUpperCase()) return true;
  const previous = tokens[at - 1];
  return previous !== undefined && (previous.isPossessive || wordSet(table.beforeNouns).has(previous.word));
}

/** Whether a phrase such as `a week` counts nothing, as in `within a week`; it does in `twice a week`. */
function isNoRate(
  { key, role, kind }: LexiconEntry,
  before: readonly ComparedWord[],
  { table }: Lexicon,
): boolean {
  if (role !== 'strong' || kind !== 'time') return false;
  const [first = '', ...others] = key.split(' ');
  if (others.length === 0 || !wordSet(table.articles).has(first)) return false;
  const previous = before.at(-1);
  return !(
    previous?.role === 'number' || wordSet(table.countingWords).has(previous?.key.split(' ').at(-1) ?? '')
  );
}

function commaAt(tokens: readonly TextToken[], at: number): boolean {
  return tokens[at]?.afterComma ?? false;
}

/** The words as in the text, with one space between them. */
function writtenFrom(tokens: readonly TextToken[], at: number, length: number): string {
  return tokens
    .slice(at, at + length)
    .map(({ written, start }, index) => {
      const previous = tokens[at + index - 1];
      const isClose = index > 0 && previous !== undefined && previous.end === start;
      return index === 0 || isClose ? written : ` ${written}`;
    })
    .join('');
}
