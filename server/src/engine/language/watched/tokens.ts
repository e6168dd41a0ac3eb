import { plainSigns } from '../plainSigns.ts';
import { inOneSpelling } from '../spelling.ts';
import type { LanguageTable } from './languageTable.ts';

/** A word, a number or a sign of a text. */
export interface TextToken {
  /** In lower case and in one spelling. */
  readonly word: string;
  /** As it was written; for a part of a short form (`not` in `don't`), the word that it stands for. */
  readonly written: string;
  /** Where it begins and ends in the plain text, in UTF-16 units from 0. */
  readonly start: number;
  readonly end: number;
  /** Whether it opens the text or a sentence, so that a capital letter has no meaning. */
  readonly opens: boolean;
  /** Whether a comma or semicolon is before it. */
  readonly afterComma: boolean;
  /** Whether it ends in a possessive `'s`, so that a noun follows. */
  readonly isPossessive: boolean;
}

const APOSTROPHES = /[’‘`´]/g;
const TOKEN =
  /[\p{L}\p{M}]+(?:'[\p{L}\p{M}]+)*|(?:(?<![^\s([<>=≤≥≈±~])(?<!\d\s)[-–−]|\+)?\d+(?:[.,:/–-]\d+|[\u00a0\u202f ]\d{3}(?!\d))*|\p{N}|[#~](?=\d)|[%&]|(?![|−©®™¦])[\p{Sc}\p{Sm}\p{So}]/gu;
const SENTENCE_END = /[.!?:]\s*["'“‘(]*$/;
const COMMA = /[,;]/;

/** The words, numbers and signs of a text; short forms such as `don't` are several words. */
export function tokensOf(text: string, table: LanguageTable): TextToken[] {
  const plain = plainSigns(text).replace(APOSTROPHES, "'");
  const tokens: TextToken[] = [];
  let last = 0;
  for (const match of plain.matchAll(TOKEN)) {
    const [written] = match;
    const gap = plain.slice(last, match.index);
    const place = {
      start: match.index,
      end: match.index + written.length,
      opens: last === 0 || (gap !== ' ' && SENTENCE_END.test(gap)),
      afterComma: last > 0 && gap !== ' ' && COMMA.test(gap),
      isPossessive: written.endsWith("'s"),
    };
    last = place.end;
    for (const part of partsOf(written, table)) tokens.push({ ...place, written: part, word: spelled(part) });
  }
  return tokens;
}

const spellings = new Map<string, string>();

/** The spellings of this many words are kept: more than a framework has. */
const MOST_SPELLINGS = 20_000;

/** A word in lower case and in one spelling. */
function spelled(word: string): string {
  let spelling = spellings.get(word);
  if (spelling === undefined) {
    if (spellings.size >= MOST_SPELLINGS) spellings.clear();
    spelling = inOneSpelling(word.toLowerCase());
    spellings.set(word, spelling);
  }
  return spelling;
}

/** The words that a written word consists of. */
function partsOf(written: string, { contractions, clitics, hasElisions }: LanguageTable): string[] {
  const lower = written.toLowerCase();
  const known = Object.hasOwn(contractions, lower) ? contractions[lower] : undefined;
  if (known !== undefined) return known.split(' ');
  const at = written.lastIndexOf("'");
  if (at < 0) return [written];
  if (hasElisions) return written.split("'");
  for (const [ending, word] of Object.entries(clitics)) {
    if (written.length <= ending.length || !lower.endsWith(ending)) continue;
    const rest = written.slice(0, -ending.length);
    return word === '' ? [rest] : [rest, word];
  }
  return [written.replaceAll("'", '')];
}
