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

function joined(tokens: readonly TextToken[], { opens, joins, means }: PairedWords): readonly TextToken[] {
  const first = [...wordSet(opens)];
  const start = tokens.findIndex((_, at) => isAt(tokens, at, first));
  if (start < 0) return tokens;
  for (let at = start + first.length; at < tokens.length; at++) {
    for (const join of joins) {
      const second = [...wordSet(join)];
      if (!isAt(tokens, at, second)) continue;
      return [
        ...tokens.slice(0, start),
        ...tokens.slice(start + first.length, at),
        { ...(tokens[at] as TextToken), word: means, written: means },
        ...joined(tokens.slice(at + second.length), { opens, joins, means }),
      ];
    }
  }
  return tokens;
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
