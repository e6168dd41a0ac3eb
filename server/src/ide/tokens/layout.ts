import type { Statement, SyntaxDocument } from '../../engine/syntax/index.ts';
import { type Open, scan } from './standings.ts';

/** A piece of a document, and all that its tokens hang on besides its own lines. */
export interface PlacedPiece {
  readonly lines: readonly Statement[];
  /** Of its first line, from 0. */
  readonly line: number;
  /** What is open where it begins. */
  readonly before: readonly Open[];
  readonly beforeKey: string;
  /** The indices of its lines that are retired, by lines of its own or by later ones. */
  readonly retired: readonly number[];
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** The pieces of a document in their order; costs a glance at each. */
export function layOut(document: SyntaxDocument): readonly PlacedPiece[] {
  const placed: Writable<PlacedPiece>[] = [];
  let before: readonly Open[] = [];
  let beforeKey = '';
  let line = 0;
  /** Where each open line stands: the number of its piece and its index in it. */
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
