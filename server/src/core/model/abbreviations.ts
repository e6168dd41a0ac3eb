/** Words that end in a full stop which is part of them, in English and in German, without that stop. */
const WORDS =
  'abs al approx bzw ca cf cp dept dr ed eds etc evtl excl ff fig figs ggf hrsg ibid incl inkl jr ltd mr mrs ms nr pp prof resp sr st std usw vgl viz vol vols vs';

/** One of these words; an initial, as in `Sullivan H.`; or what has a stop inside, as in `U.S.A.` and `e.g.`. */
const ENDING = new RegExp(
  `(?<![\\p{L}\\p{M}\\p{N}.])(?:${WORDS.replaceAll(' ', '|')}|\\p{L}|(?:\\p{L}{1,4}\\.)+\\p{L}{1,4})$`,
  'iu',
);

/** Whether a full stop right after `text` belongs to its last word, so that it does not end the sentence. */
export function endsInAbbreviation(text: string): boolean {
  return ENDING.test(text.slice(-30));
}
