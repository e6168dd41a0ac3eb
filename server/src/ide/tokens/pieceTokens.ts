import type { Statement } from '../../engine/syntax/index.ts';
import { bitsOf, numberOfType, type Token } from './legend.ts';

/** The tokens of a chunk, five numbers each as in the protocol; lines count from the first of the chunk. */
export interface PieceTokens {
  readonly data: readonly number[];
  /** The number of lines from the last token's line on, including it; for a chunk without tokens, all lines. */
  readonly rest: number;
}

/** The number of integers per token. */
export const NUMBERS_A_TOKEN = 5;

/** Encodes the tokens of the lines of a chunk. */
export function encodePiece(
  lines: readonly Statement[],
  tokensOf: (index: number) => readonly Token[],
): PieceTokens {
  const data: number[] = [];
  let last = 0;
  for (let line = 0; line < lines.length; line++) {
    let column = 0;
    for (const { start, end, type, modifiers } of tokensOf(line)) {
      data.push(line - last, start - column, end - start, numberOfType(type), bitsOf(modifiers));
      last = line;
      column = start;
    }
  }
  return { data, rest: lines.length - last };
}

/** Joins the tokens of chunks. */
export class TokenList {
  readonly data: number[] = [];
  /** The distance in lines from the last token to the next chunk; from the first line if there is no token yet. */
  below: number;

  constructor(below = 0) {
    this.below = below;
  }

  add({ data, rest }: PieceTokens): void {
    if (data.length === 0) {
      this.below += rest;
      return;
    }
    this.data.push((data[0] ?? 0) + this.below);
    for (let index = 1; index < data.length; index++) this.data.push(data[index] ?? 0);
    this.below = rest;
  }
}
