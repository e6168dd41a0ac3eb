import type { NumberWords } from './languageTable.ts';

/** As `NumberWords`, with the ordinals as a list from the first on. */
interface NumberList extends Omit<NumberWords, 'ordinals'> {
  readonly ordinals: string;
  /** Endings of inflected ordinals. */
  readonly ordinalForms?: readonly string[];
  /** Ordinals besides those of the list. */
  readonly moreOrdinals?: Readonly<Record<string, number>>;
}

/** The numbers of a language from lists that are easy to read. */
export function numbersFrom({ ordinals, ordinalForms = [], moreOrdinals, ...rest }: NumberList): NumberWords {
  const entries = ordinals
    .split(' ')
    .flatMap((word, index) =>
      ['', ...ordinalForms].map((form): [string, number] => [word + form, index + 1]),
    );
  return { ...rest, ordinals: { ...Object.fromEntries(entries), ...moreOrdinals } };
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
