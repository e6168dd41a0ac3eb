import type { Piece } from '../../engine/render/index.ts';
import type { Fragment, Slot, SlotChange } from './page.ts';

/** What a page has to be told to show `after` in a slot where it shows `before`; undefined if it shows it already. */
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

/** Pieces as they are sent. */
export function fragmentsOf(pieces: readonly Piece[]): Fragment[] {
  return pieces.map(({ name, html }) => ({ name, html: String(html) }));
}

/** What is remembered is the same object, so that its text need not be compared. */
function isSame(before: Piece | undefined, after: Piece): boolean {
  if (before === undefined) return false;
  return before.html === after.html || String(before.html) === String(after.html);
}
