import { type PieceTokens, TokenList } from './pieceTokens.ts';

/** Replaces `deleteCount` numbers from the one at `start` on, counted from 0, by `data`. */
export interface TokensEdit {
  readonly start: number;
  readonly deleteCount: number;
  readonly data: number[];
}

/**
 * The edits that turn the tokens `before` into `after`. The cost is a comparison per chunk, plus the chunks that
 * differ.
 */
export function tokenDelta(before: readonly PieceTokens[], after: readonly PieceTokens[]): TokensEdit[] {
  const shortest = Math.min(before.length, after.length);
  let head = 0;
  let start = 0;
  let below = 0;
  for (; head < shortest && before[head] === after[head]; head++) {
    const { data, rest } = after[head] as PieceTokens;
    start += data.length;
    below = data.length ? rest : below + rest;
  }
  let tail = 0;
  while (tail < shortest - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  // The first token after the difference has a new distance to the one before.
  const next = after.slice(after.length - tail).findIndex(({ data }) => data.length > 0);
  const kept = next < 0 ? 0 : tail - next - 1;
  return edit(start, numbersOf(before, head, kept, below), numbersOf(after, head, kept, below));
}

function numbersOf(pieces: readonly PieceTokens[], head: number, tail: number, below: number): number[] {
  const list = new TokenList(below);
  for (const piece of pieces.slice(head, pieces.length - tail)) list.add(piece);
  return list.data;
}

function edit(offset: number, before: readonly number[], after: readonly number[]): TokensEdit[] {
  const shortest = Math.min(before.length, after.length);
  let head = 0;
  while (head < shortest && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < shortest - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  const deleteCount = before.length - head - tail;
  const data = after.slice(head, after.length - tail);
  return deleteCount + data.length > 0 ? [{ start: offset + head, deleteCount, data }] : [];
}
