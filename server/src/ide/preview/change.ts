import type { Piece } from '../../engine/render/index.ts';
import type { Address, Rewriting, Slot, Splice } from './page.ts';

/** What a page has to be told to show `after` in a slot where it shows `before`; the same pieces are passed by at sight. */
export function editsBetween(
  slot: Slot,
  before: readonly Piece[],
  after: readonly Piece[],
): (Rewriting | Splice)[] {
  const edits: (Rewriting | Splice)[] = [];
  compareChildren([slot], before, after, edits);
  return edits;
}

function comparePieces(at: Address, before: Piece, after: Piece, edits: (Rewriting | Splice)[]): void {
  if (before === after) return;
  if (before.html !== after.html) edits.push({ at, html: after.html });
  if (before.children && after.children) compareChildren(at, before.children, after.children, edits);
}

function compareChildren(
  at: Address,
  before: readonly Piece[],
  after: readonly Piece[],
  edits: (Rewriting | Splice)[],
): void {
  const first = countSame(before, after, 0, (index) => index);
  const last = countSame(before, after, first, (index, { length }) => length - 1 - index);
  const taken = before.slice(first, before.length - last);
  const given = after.slice(first, after.length - last);
  const byName = new Map(taken.map((piece) => [piece.name, piece]));
  if (taken.length > 0 || given.length > 0) {
    const children = given.map((piece) => {
      const known = byName.get(piece.name);
      return known && isPatchable(known, piece) ? piece.name : piece;
    });
    edits.push({ at, from: first, removed: taken.length, children });
  }
  const shift = before.length - after.length;
  after.forEach((piece, index) => {
    const inMiddle = index >= first && index < after.length - last;
    const known = inMiddle ? byName.get(piece.name) : before[index < first ? index : index + shift];
    if (known && known !== piece && isPatchable(known, piece)) {
      comparePieces([...at, piece.name], known, piece, edits);
    }
  });
}

/** How many pieces stay the ones they are, from one end; `from` of them are left out at the other. */
function countSame(
  before: readonly Piece[],
  after: readonly Piece[],
  from: number,
  place: (index: number, pieces: readonly Piece[]) => number,
): number {
  const most = Math.min(before.length, after.length) - from;
  let count = 0;
  while (count < most && isPatchable(before[place(count, before)], after[place(count, after)])) count++;
  return count;
}

/** Whether what shows one piece can come to show the other, its children kept. */
function isPatchable(before: Piece | undefined, after: Piece | undefined): boolean {
  if (before === undefined || after === undefined || before.name !== after.name) return false;
  return (before.children === undefined) === (after.children === undefined);
}
