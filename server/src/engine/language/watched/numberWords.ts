import type { NumberWords } from './languageTable.ts';

/** As `NumberWords`, with the ordinals as a list from the first on. */
interface NumberList extends Omit<NumberWords, 'ordinals'> {
  readonly ordinals: string;
}

/** The numbers of a language from lists that are easy to read. An ordinal of several words joins them with `_`. */
export function numbersFrom({ ordinals, ...rest }: NumberList): NumberWords {
  const entries = ordinals.split(' ').map((word, index): [string, number] => [word, index + 1]);
  return { ...rest, ordinals: Object.fromEntries(entries) };
}

/** Adds the numbers from 21 to 99 of languages that write the ones first: `einundzwanzig`, `eenentwintig`. */
export function withOnesFirst(
  cardinals: Readonly<Record<string, number>>,
  ones: readonly string[],
  link: (one: string) => string,
): Readonly<Record<string, number>> {
  const all = { ...cardinals };
  for (const [ten, value] of Object.entries(cardinals)) {
    if (value < 20 || value > 90 || value % 10 !== 0) continue;
    for (const [index, one] of ones.entries()) all[`${one}${link(one)}${ten}`] = value + index + 1;
  }
  return all;
}
