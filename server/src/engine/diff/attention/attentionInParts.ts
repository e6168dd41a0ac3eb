import type { Lexicon } from '../../language/watched/lexicon.ts';
import { type ComparedWord, comparedWords } from '../../language/watched/words.ts';
import type { Attention } from './attention.ts';

/** A text that was split into others, or that others were merged into. */
export interface WholeAndParts {
  readonly whole: string;
  readonly parts: readonly string[];
  /** Whether the whole is the old text. */
  readonly isSplit: boolean;
}

/**
 * What must be looked at where a text expresses what several others do: a “not” that one of them lacks, and numbers,
 * signs and words like `must` that are in none of them, or only in them. Repetitions do not count.
 */
export function attentionInParts({ whole, parts, isSplit }: WholeAndParts, lexicon: Lexicon): Attention[] {
  const all = comparedWords(whole, lexicon).filter(isStrong);
  const inParts = parts.map((part) => comparedWords(part, lexicon).filter(isStrong));
  const isNegation = ({ kind }: ComparedWord): boolean => kind === 'negation';
  const lacking = inParts.flatMap((part) => missingFrom(part, all.filter(isNegation)));
  const missing = missingFrom(inParts.flat(), all);
  const more = missingFrom(all, inParts.flat());
  return withoutRepetitions([
    ...[...lacking, ...missing].map((word) => noteOf(word, isSplit)),
    ...more.map((word) => noteOf(word, !isSplit)),
  ]);
}

/** The numbers, signs and words like `not` and `must` that only one of two texts has, wherever they are in it. */
export function strongDifferences(
  before: readonly ComparedWord[],
  after: readonly ComparedWord[],
): Attention[] {
  const [old, now] = [before.filter(isStrong), after.filter(isStrong)];
  return withoutRepetitions([
    ...missingFrom(now, old).map((word) => noteOf(word, true)),
    ...missingFrom(old, now).map((word) => noteOf(word, false)),
  ]);
}

/** Those of the words that a text does not have, nor another word with the same meaning. */
function missingFrom(text: readonly ComparedWord[], words: readonly ComparedWord[]): ComparedWord[] {
  const keys = new Set(text.map(({ key }) => key));
  const known = new Set(text.flatMap(({ meanings }) => meanings));
  return words.filter(({ key, meanings }) => !keys.has(key) && !meanings.some((one) => known.has(one)));
}

function noteOf({ kind, written }: ComparedWord, isGone: boolean): Attention {
  return { kind: kind ?? 'sign', before: isGone ? written : '', after: isGone ? '' : written };
}

/** Notes without those that say the same as an earlier one. */
export function withoutRepetitions(notes: readonly Attention[]): Attention[] {
  return [...new Map(notes.map((note) => [JSON.stringify(note), note])).values()];
}

function isStrong({ role }: ComparedWord): boolean {
  return role === 'strong' || role === 'number' || role === 'sign';
}
