import type { Piece } from '../../engine/render/index.ts';
import type { Fragment, Slot, SlotChange } from './page.ts';

/** The change that makes a slot show `after` instead of `before`; undefined if they are the same. */
export function slotChange(
  slot: Slot,
  before: readonly Piece[],
  after: readonly Piece[],
): SlotChange | undefined {
  const shown = new Map(before.map((piece) => [piece.name, piece]));
  const changed = after.filter((piece) => !isSame(shown.get(piece.name), piece));
  const isInOrder =
    before.length === after.length && after.every(({ name }, index) => name === before[index]?.name);
  if (changed.length === 0 && isInOrder) return undefined;
  const order = isInOrder ? {} : { order: after.map(({ name }) => name) };
  return { slot, changed: fragmentsOf(changed), ...order };
}

/** Pieces in the form in which they are sent. */
export function fragmentsOf(pieces: readonly Piece[]): Fragment[] {
  return pieces.map(({ name, html }) => ({ name, html: String(html) }));
}

/** A cached piece is the same object, so its text need not be compared. */
function isSame(before: Piece | undefined, after: Piece): boolean {
  if (before === undefined) return false;
  return before.html === after.html || String(before.html) === String(after.html);
}
