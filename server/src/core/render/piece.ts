import type { RenderContext } from './context.ts';

/** A part of a page that is written, compared and replaced as a whole. */
export interface Piece {
  /** Stands on its outermost element as `data-fragment`. */
  readonly key: string;
  readonly html: string;
}

/** Writes a piece, from a clean slate. */
export function makePiece(context: RenderContext, key: string, render: () => string): Piece {
  context.uses.length = 0;
  return { key, html: render() };
}
