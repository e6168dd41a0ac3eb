import type { Html } from './html.ts';

/** A part of a page that is compared, sent and updated as a whole: one element of HTML. */
export interface Piece {
  /** Its name among its siblings. It stays the same while the author edits. */
  readonly name: string;
  readonly html: Html;
}

/** Numbers the names that an earlier piece has, because an author may use one id for several elements. */
export function numberNames(pieces: readonly Piece[]): readonly Piece[] {
  const counts = new Map<string, number>();
  return pieces.map((piece) => {
    const count = (counts.get(piece.name) ?? 0) + 1;
    counts.set(piece.name, count);
    return count === 1 ? piece : { ...piece, name: `${piece.name}#${count}` };
  });
}
