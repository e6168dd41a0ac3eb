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
  const together = inParts.flat();
  const missing = all.filter((word) => {
    const places = inParts.filter((part) => part.some((other) => isSame(word, other)));
    return places.length < (word.kind === 'negation' ? parts.length : 1);
  });
  const more = together.filter((word) => !all.some((other) => isSame(word, other)));
  const attentionOf = (word: ComparedWord, isGone: boolean): Attention => ({
    kind: word.kind ?? 'sign',
    before: isGone ? word.written : '',
    after: isGone ? '' : word.written,
  });
  const found = [
    ...missing.map((word) => attentionOf(word, isSplit)),
    ...more.map((word) => attentionOf(word, !isSplit)),
  ];
  return [...new Map(found.map((one) => [JSON.stringify(one), one])).values()];
}

function isStrong({ role }: ComparedWord): boolean {
  return role === 'strong' || role === 'number' || role === 'sign';
}

function isSame(left: ComparedWord, right: ComparedWord): boolean {
  return left.key === right.key || left.meanings.some((meaning) => right.meanings.includes(meaning));
}
