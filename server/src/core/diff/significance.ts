import { meaningOf } from '../model/meaning.ts';

/** How much a change matters: to nobody's practice, to what is meant, or to those who rely on a published id. */
export type Significance = 'editorial' | 'substantive' | 'breaking';

/** What a reviewer must not miss in a change of words. */
export type Attention = 'negation' | 'number' | 'obligation';

/** The graver of two. */
export function graver(left: Significance, right: Significance): Significance {
  return GRAVITY[left] >= GRAVITY[right] ? left : right;
}

const GRAVITY: Readonly<Record<Significance, number>> = { editorial: 0, substantive: 1, breaking: 2 };

const NEGATIONS: ReadonlySet<string> = new Set(
  'not no never nor neither none nobody nothing nowhere without cannot non except unless unable inability dont doesnt didnt wont wouldnt shouldnt mustnt cant couldnt isnt arent wasnt werent hasnt havent hadnt neednt avoid avoids avoiding'.split(
    ' ',
  ),
);
const OBLIGATIONS: ReadonlySet<string> = new Set(
  'must shall should may might can could will would need needs ought always sometimes usually never only required requires optional optionally recommended mustnt shouldnt cannot cant'.split(
    ' ',
  ),
);

/** "One" is left out: it is a person more often than a number. */
const NUMBERS: ReadonlyMap<string, string> = new Map(
  'zero 0 two 2 three 3 four 4 five 5 six 6 seven 7 eight 8 nine 9 ten 10 eleven 11 twelve 12 thirteen 13 fourteen 14 fifteen 15 sixteen 16 seventeen 17 eighteen 18 nineteen 19 twenty 20 thirty 30 forty 40 fifty 50 sixty 60 seventy 70 eighty 80 ninety 90 hundred 100 thousand 1000 half 1/2 once 1 twice 2'
    .split(/(?<=\d) /)
    .map((pair) => pair.split(' ') as [string, string]),
);

/** The number that a word stands for, in digits; undefined of other words. */
function numberOf(token: string): string | undefined {
  return /^\d/.test(token) ? token : NUMBERS.get(token);
}

/** Whether two texts differ in nothing but punctuation, case, quotes, space, emphasis and British or American spelling. */
export function isEditorial(before: string, after: string): boolean {
  const [left, right] = [meaningOf(before), meaningOf(after)];
  return left.length === right.length && left.every((token, index) => token === right[index]);
}

/** What differs that must not be missed: a lost or a new "not", another number, `must` become `may`. */
export function attentionTo(before: string, after: string): Attention[] {
  const [left, right] = [meaningOf(before), meaningOf(after)];
  const differs = (is: (token: string) => string | boolean | undefined): boolean =>
    told(left, is) !== told(right, is);
  const found: Attention[] = [];
  if (differs((token) => NEGATIONS.has(token))) found.push('negation');
  if (differs(numberOf)) found.push('number');
  if (differs((token) => OBLIGATIONS.has(token))) found.push('obligation');
  return found;
}

/** The words that `is` knows, in an order that does not hang on the text; each as `is` calls it. */
function told(tokens: readonly string[], is: (token: string) => string | boolean | undefined): string {
  return tokens
    .flatMap((token) => {
      const found = is(token);
      return found === true ? token : found || [];
    })
    .sort()
    .join(' ');
}

/**
 * The same between a text and those that say it in parts: a "not" that one of them does not have, and numbers and
 * obligations that all of them together have not, or have besides. How often they say one counts for nothing.
 */
export function attentionInParts(whole: string, parts: readonly string[]): Attention[] {
  const once = (text: string): string => [...new Set(meaningOf(text))].join(' ');
  const [all, together] = [once(whole), once(parts.join(' '))];
  const isNegated = (text: string): boolean => meaningOf(text).some((token) => NEGATIONS.has(token));
  const rest = attentionTo(all, together).filter((each) => each !== 'negation');
  return parts.every((part) => isNegated(part) === isNegated(whole)) ? rest : ['negation', ...rest];
}
