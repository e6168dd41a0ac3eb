/** Short words in capital letters with a vowel, so that they can be read as a word. */
const READABLE = /^(?=.*[AEIOUY])\p{Lu}{2,5}$/u;

/** Acronyms that are no words in lower case, and words that authors put in capital letters for emphasis. */
const OTHERS: ReadonlySet<string> = new Set(
  (
    'ADHD ASD AUDIT CORE EMDR EU GAD IAPT ICD IPT OCD OSCE REBT SUDS UCL UK UNHCR USA ' +
    'AFTER ALL ALSO ALWAY AN AND ANY ARE AVOID AWARE BE BOTH BUT CASE DO DONT EACH EVEN EVERY FIRST FOR FROM HAVE IF IN IS KEY ' +
    'LESS MAIN MAY MORE MOST MUST NEED NEVER NO NONE NOT NOTE OF ON ONE ONLY OR PLUS SAME SOME STOP TO TWO USE VERY WILL WITH YES'
  ).split(' '),
);

/**
 * Whether a word is an acronym that may be another word in lower case, so that its capital letters have a meaning:
 * `AIDS`, but not `CBT`. Only for texts that are not all in capital letters.
 */
export function isAcronym(word: string): boolean {
  return READABLE.test(word) && !OTHERS.has(word);
}
