/**
 * A part of a page: one HTML element. A piece with children contains only them between its tags, so that each can be
 * compared and replaced separately. Pieces are immutable: the same object always has the same HTML.
 */
export interface Piece {
  /** Its name among its siblings: stays the same while the author edits. */
  readonly name: string;
  /** The whole element; of a piece with children, its start tag. */
  readonly html: string;
  readonly children?: readonly Piece[];
}

/** Pieces without children, by name; those without HTML are left out. */
export function leaves(html: Readonly<Record<string, string>>): Piece[] {
  const pieces: Piece[] = [];
  for (const name in html) if (html[name]) pieces.push({ name, html: html[name] });
  return pieces;
}

/** A piece of `children`, between `startTag` and its end tag. Children with the same name are numbered. */
export function container(name: string, startTag: string, children: readonly Piece[]): Piece {
  return { name, html: startTag, children: distinct(children) };
}

/** The HTML of a piece with its children. */
export function htmlOf(piece: Piece): string {
  const parts: string[] = [];
  write(piece, parts);
  return parts.join('');
}

/** Returns `after`, using the objects of `before` wherever they are equal. */
export function reusePieces(before: Piece | undefined, after: Piece): Piece {
  if (before === undefined || before === after) return after;
  const children = after.children && reuseAll(before.children ?? [], after.children);
  const same =
    before.name === after.name &&
    before.html === after.html &&
    before.children?.length === children?.length &&
    (children?.every((child, index) => child === before.children?.[index]) ?? true);
  if (same) return before;
  return children ? { name: after.name, html: after.html, children } : after;
}

function reuseAll(before: readonly Piece[], after: readonly Piece[]): readonly Piece[] {
  let byName: Map<string, Piece> | undefined;
  return after.map((piece, index) => {
    const beside = before[index];
    if (beside === piece) return piece;
    if (beside?.name === piece.name) return reusePieces(beside, piece);
    byName ??= new Map(before.map((one) => [one.name, one]));
    return reusePieces(byName.get(piece.name), piece);
  });
}

function write({ html, children }: Piece, parts: string[]): void {
  parts.push(html);
  if (children === undefined) return;
  for (const child of children) write(child, parts);
  parts.push(`</${/^<([a-z0-9]+)/.exec(html)?.[1]}>`);
}

/** An author may give one id to several elements: all but the first have a number after their name. */
function distinct(pieces: readonly Piece[]): readonly Piece[] {
  const counts = new Map<string, number>();
  return pieces.map((piece) => {
    const count = (counts.get(piece.name) ?? 0) + 1;
    counts.set(piece.name, count);
    return count === 1 ? piece : { ...piece, name: `${piece.name}#${count}` };
  });
}
