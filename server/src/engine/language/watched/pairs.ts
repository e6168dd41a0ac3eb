import type { LanguageTable, PairedWords } from './languageTable.ts';
import type { TextToken } from './tokens.ts';
import { wordSet } from './wordSet.ts';

/**
 * Resolves words that belong together but stand apart. In `both … and` and `not only … but also`, the first part is left
 * out and the second becomes `and`. In a negation of two parts, `ne … pas`, the first part is left out.
 */
export function withPairsResolved(tokens: readonly TextToken[], table: LanguageTable): readonly TextToken[] {
  let resolved = tokens;
  for (const pair of table.pairs) resolved = joined(resolved, pair);
  for (const [first, second] of table.framed) resolved = framed(resolved, first, wordSet(second));
  return resolved;
}

/** The second part of a pair is at most this many words after the first. */
const FAR = 60;

function joined(tokens: readonly TextToken[], { opens, joins, means }: PairedWords): readonly TextToken[] {
  const first = [...wordSet(opens)];
  if (!tokens.some((_, at) => isAt(tokens, at, first))) return tokens;
  const result: TextToken[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const found = isAt(tokens, at, first) ? secondPart(tokens, at + first.length, joins) : undefined;
    if (found === undefined) {
      result.push(tokens[at] as TextToken);
      continue;
    }
    for (const token of tokens.slice(at + first.length, found.at)) result.push(token);
    result.push({ ...(tokens[found.at] as TextToken), word: means, written: means });
    at = found.at + found.length - 1;
  }
  return result;
}

/** Where the second part of a pair is, and the number of its words. */
function secondPart(
  tokens: readonly TextToken[],
  from: number,
  joins: readonly string[],
): { readonly at: number; readonly length: number } | undefined {
  for (let at = from; at < Math.min(from + FAR, tokens.length); at++) {
    for (const join of joins) {
      const second = [...wordSet(join)];
      if (isAt(tokens, at, second)) return { at, length: second.length };
    }
  }
  return undefined;
}

/** The second part of a negation is at most this many words after the first. */
const NEAR = 6;

function framed(
  tokens: readonly TextToken[],
  first: string,
  seconds: ReadonlySet<string>,
): readonly TextToken[] {
  const isFirst = ({ word }: TextToken): boolean => word === first;
  if (!tokens.some(isFirst)) return tokens;
  return tokens.filter(
    (token, at) => !isFirst(token) || !tokens.slice(at + 1, at + NEAR).some(({ word }) => seconds.has(word)),
  );
}

function isAt(tokens: readonly TextToken[], at: number, words: readonly string[]): boolean {
  return words.every((word, index) => tokens[at + index]?.word === word);
}
