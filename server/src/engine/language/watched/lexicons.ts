import { DUTCH } from './dutch.ts';
import { ENGLISH } from './english.ts';
import { FRENCH } from './french.ts';
import { GERMAN } from './german.ts';
import type { LanguageTable } from './languageTable.ts';
import { Lexicon } from './lexicon.ts';

/** The languages whose words are known, by the first part of their tag. */
const TABLES: Readonly<Record<string, LanguageTable>> = {
  de: GERMAN,
  en: ENGLISH,
  fr: FRENCH,
  nl: DUTCH,
};

const known = new Map<LanguageTable, Lexicon>();

/** The watched words of a language, by a tag such as `en-GB`; those of English if there is none for it. */
export function lexiconOf(language: string | undefined): Lexicon {
  const tag = language?.trim().toLowerCase().split(/[-_]/)[0] ?? '';
  const table = TABLES[tag] ?? ENGLISH;
  let lexicon = known.get(table);
  if (lexicon === undefined) {
    lexicon = new Lexicon(table);
    known.set(table, lexicon);
  }
  return lexicon;
}
