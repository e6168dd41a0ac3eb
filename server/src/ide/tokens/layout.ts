import type { Statement, SyntaxDocument } from '../../engine/syntax/index.ts';
import { type Open, scan } from './openLines.ts';

/** A chunk of a document, and everything its tokens depend on besides its own lines. */
export interface PlacedPiece {
  readonly lines: readonly Statement[];
  /** For its first line, from 0. */
  readonly line: number;
  /** The lines that are open at its beginning. */
  readonly before: readonly Open[];
  readonly beforeKey: string;
  /** The indexes of its lines that are retired, by their own lines or by later ones. */
  readonly retired: readonly number[];
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** The chunks of a document in order; very little work per chunk. */
export function layOut(document: SyntaxDocument): readonly PlacedPiece[] {
  const placed: Writable<PlacedPiece>[] = [];
  let before: readonly Open[] = [];
  let beforeKey = '';
  let line = 0;
  /** The location of each open line: the number of its chunk and its index in it. */
  let owners: readonly (readonly [piece: number, index: number])[] = [];
  for (const lines of document.statements.pieces) {
    const { after, afterKey, retired, retiresBefore } = scan(lines, before, beforeKey);
    for (const depth of retiresBefore) {
      const [number = -1, index = -1] = owners[depth] ?? [];
      const piece = placed[number];
      if (piece && !piece.retired.includes(index)) piece.retired = [...piece.retired, index];
    }
    const number = placed.length;
    owners = after.flatMap(({ index }, depth) => {
      const owner = index < 0 ? owners[depth] : ([number, index] as const);
      return owner ? [owner] : [];
    });
    placed.push({ lines, line, before, beforeKey, retired });
    before = after;
    beforeKey = afterKey;
    line += lines.length;
  }
  return placed;
}
