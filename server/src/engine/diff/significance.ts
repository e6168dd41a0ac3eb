import { meaningOf } from '../language/meaning.ts';

/**
 * The significance of a change: it does not affect practice, changes the meaning, or affects those who rely on a
 * published id.
 */
export type Significance = 'editorial' | 'substantive' | 'breaking';

/** What a reviewer must not miss in changed words. */
export type Attention = 'negation' | 'number' | 'obligation';

/** The more serious of two. */
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

const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'ten twenty thirty forty fifty sixty seventy eighty ninety hundred'.split(' ');

const NUMBERS: ReadonlyMap<string, string> = new Map([
  // "One" is a person more often than a number.
  ...SMALL.flatMap((word, value) => (word === 'one' ? [] : [[word, `${value}`] as const])),
  ...TENS.map((word, at) => [word, `${(at + 1) * 10}`] as const),
]);

/** The number that a word means, in digits; undefined for other words. */
function numberOf(token: string): string | undefined {
  return /^\d/.test(token) ? token : NUMBERS.get(token);
}

/** The word itself if it is one of these. */
function among(words: ReadonlySet<string>): (token: string) => string | undefined {
  return (token) => (words.has(token) ? token : undefined);
}

/** Whether two texts differ only in punctuation, case, quotes, space, emphasis, or British and American spelling. */
export function isEditorial(before: string, after: string): boolean {
  const [left, right] = [meaningOf(before), meaningOf(after)];
  return left.length === right.length && left.every((token, index) => token === right[index]);
}

/** The differences that need attention: a lost or a new "not", another number, `must` that became `may`. */
export function attentionTo(before: string, after: string): Attention[] {
  const [left, right] = [meaningOf(before), meaningOf(after)];
  const differs = (nameOf: (token: string) => string | undefined): boolean => {
    const named = (tokens: readonly string[]): string =>
      tokens
        .flatMap((token) => nameOf(token) ?? [])
        .sort()
        .join(' ');
    return named(left) !== named(right);
  };
  const found: Attention[] = [];
  if (differs(among(NEGATIONS))) found.push('negation');
  if (differs(numberOf)) found.push('number');
  if (differs(among(OBLIGATIONS))) found.push('obligation');
  return found;
}

/**
 * The same for a text and those that express it in parts: a "not" that one of them lacks, and numbers and obligations
 * that are missing from all of them together, or added. Repetitions do not count.
 */
export function attentionInParts(whole: string, parts: readonly string[]): Attention[] {
  const once = (text: string): string => [...new Set(meaningOf(text))].join(' ');
  const [all, together] = [once(whole), once(parts.join(' '))];
  const isNegated = (text: string): boolean => meaningOf(text).some((token) => NEGATIONS.has(token));
  const rest = attentionTo(all, together).filter((each) => each !== 'negation');
  return parts.every((part) => isNegated(part) === isNegated(whole)) ? rest : ['negation', ...rest];
}
