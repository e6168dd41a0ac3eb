/** Words that end in a full stop of their own, in English and in German, without that stop. */
const WORDS: ReadonlySet<string> = new Set(
  'abs al approx bzw ca cf cp dept dr ed eds etc evtl excl ff fig figs ggf hrsg ibid incl inkl jr ltd mr mrs ms nr pp prof resp sr st std usw vgl viz vol vols vs'.split(
    ' ',
  ),
);

const LAST_WORD = /(?<![\p{L}\p{M}\p{N}.])[\p{L}.]+$/u;
/** An initial, as in `Sullivan H.`, or a word with a full stop inside, as in `U.S.A.` and `e.g.`. */
const INITIALS = /^(?:\p{L}|(?:\p{L}{1,4}\.)+\p{L}{1,4})$/u;
/** The length of the longest abbreviation. */
const LONGEST = 30;

/** Whether a full stop right after `text` belongs to its last word, so that it does not end the sentence. */
export function endsInAbbreviation(text: string): boolean {
  const word = LAST_WORD.exec(text.slice(-LONGEST))?.[0] ?? '';
  return WORDS.has(word.toLowerCase()) || INITIALS.test(word);
}
