import { breakLines } from './breakLines.ts';
import { LIGHT, lightHue, mixColours } from './hues.ts';
import type { MapPicture, PictureBox, PictureColumn, PictureEntry } from './picture.ts';

/** The width of a text, in pixels of the picture, at a size in pixels. */
export type Measure = (text: string, weight: Weight, size: number) => number;

export type Weight = 'regular' | 'bold';

/** A part of a drawing. All measures are pixels from the top left corner. */
export type MapShape = MapRectangle | MapPath | MapText | MapName;

export interface MapRectangle {
  readonly type: 'rectangle';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly radius: number;
  readonly fill: string;
  readonly edge: string | undefined;
}

export interface MapPath {
  readonly type: 'path';
  /** In the syntax of SVG. */
  readonly path: string;
  readonly fill: string;
}

/** A text broken into lines, each at its baseline. */
export interface MapText {
  readonly type: 'text';
  readonly lines: readonly { readonly text: string; readonly baseline: number; readonly width: number }[];
  readonly x: number;
  readonly size: number;
  /** The distance between lines. */
  readonly line: number;
  readonly weight: Weight;
  readonly quiet: boolean;
}

/** The title of a column, a group or a box with its counts, which may be a link. */
export interface MapName {
  readonly type: 'name';
  /** 0 for a column, 1 for what is directly in it, and so on. */
  readonly depth: number;
  readonly href: string | undefined;
  readonly texts: readonly MapText[];
}

/** A drawn map. */
export interface MapDrawing {
  readonly width: number;
  readonly height: number;
  /** In the order of painting, which is also the order of reading. */
  readonly shapes: readonly MapShape[];
}

/** The space around a drawing. */
export const MAP_MARGIN = 24;
const MARGIN = MAP_MARGIN;
/** The space between columns, and between rows of columns. */
export const MAP_GAP = 12;
const GAP = MAP_GAP;
/** The width of a column. */
export const MAP_COLUMN = 224;
const COLUMN = MAP_COLUMN;
const INSIDE = 12;

/** The head of a map and its columns, in rows. */
export type MapRows = Pick<MapPicture, 'title' | 'facts' | 'extent' | 'overarching'> & {
  readonly rows: readonly (readonly PictureColumn[])[];
};

/** Columns in rows of about the same length, of at most `most` columns each. */
export function rowsOfColumns(columns: readonly PictureColumn[], most: number): PictureColumn[][] {
  const count = Math.ceil(columns.length / most);
  const length = Math.ceil(columns.length / Math.max(1, count));
  return Array.from({ length: count }, (_, row) => columns.slice(row * length, (row + 1) * length));
}

/** The width of a drawing with that many columns beside each other. */
export function widthOfColumns(count: number): number {
  return MARGIN * 2 + count * COLUMN + (count - 1) * GAP;
}

/**
 * Draws a map as shapes: its head, and rows of columns with groups and boxes.
 *
 * @param width of the drawing, in pixels
 */
export function layOutMap(map: MapRows, width: number, measure: Measure): MapDrawing {
  const pen: Pen = { measure, shapes: [] };
  let y = drawHead(pen, map, width);
  for (const row of map.rows) y = drawRow(pen, row, y) + GAP;
  return { width, height: Math.ceil(y - GAP + MARGIN), shapes: pen.shapes };
}

/** The height of the head of a map, without its columns but with the space above them. */
export function heightOfHead(map: MapRows, width: number, measure: Measure): number {
  return drawHead({ measure, shapes: [] }, map, width);
}

/** The height of a column by itself. */
export function heightOfColumn(column: PictureColumn, measure: Measure): number {
  return drawColumn({ measure, shapes: [] }, column, 0, 0);
}

/** The height of an entry of that width. */
export function heightOfEntry(entry: PictureEntry, width: number, measure: Measure): number {
  return drawEntry({ measure, shapes: [] }, entry, 0, 0, { width, hue: LIGHT.quiet, depth: 1 });
}

/** The width of the entries directly in a column. */
export const MAP_ENTRY = COLUMN - INSIDE * 2;

/** The width of what is in a group or a box of that width. */
export function widthInside({ type }: PictureEntry, width: number): number {
  return type === 'box' ? width - edgeOf(width) * 2 + 4 : width - indentOf(width);
}

/** The space beside the text of a box. */
function edgeOf(width: number): number {
  return width > 60 ? 10 : 4;
}

function indentOf(width: number): number {
  return width > 60 ? 8 : 0;
}

/** The state of the drawing, and its resources. */
interface Pen {
  readonly measure: Measure;
  readonly shapes: MapShape[];
}

/** Returns the start of what follows. */
function drawHead(pen: Pen, { title, facts, extent, overarching }: MapRows, width: number): number {
  const inside = width - MARGIN * 2;
  let y = MARGIN + drawText(pen, title, MARGIN, MARGIN, inside, { size: 26, line: 34, weight: 'bold' });
  if (facts.length > 0) {
    y += 2 + drawText(pen, facts.join(' · '), MARGIN, y + 2, inside, { size: 14, line: 20, quiet: true });
  }
  if (extent) y += 6 + drawText(pen, extent, MARGIN, y + 6, inside, { size: 14, line: 20, weight: 'bold' });
  y += 14;
  if (overarching === undefined) return y;
  const at = pen.shapes.length;
  const height = 24 + drawText(pen, overarching, MARGIN + 16, y + 12, inside - 32, { size: 15, line: 22 });
  const fill = mixColours(LIGHT.quiet, 0.06, LIGHT.paper);
  pen.shapes.splice(at, 0, box(MARGIN, y, inside, height, 6, fill, LIGHT.line));
  return y + height + GAP;
}

/** Draws columns of the same height beside each other; returns the bottom edge. */
function drawRow(pen: Pen, columns: readonly PictureColumn[], y: number): number {
  const grounds = columns.map((column, index) => {
    const x = MARGIN + index * (COLUMN + GAP);
    const at = pen.shapes.length;
    const end = drawColumn(pen, column, x, y);
    return { x, at, end, column };
  });
  const end = Math.max(...grounds.map((ground) => ground.end));
  // From last to first, so that earlier offsets stay valid.
  for (const { x, at, column } of grounds.reverse()) {
    const hue = lightHue(column.hue);
    pen.shapes.splice(at, 0, box(x, y, COLUMN, end - y, 8, LIGHT.paper, LIGHT.line), topEdge(x, y, hue));
  }
  return end;
}

/** The hue along the top of a column, four pixels high, within the round corners. */
function topEdge(x: number, y: number, hue: string): MapPath {
  const [left, right] = [x + 1.07, x + COLUMN - 1.07];
  const path = `M${left} ${y + 4}A8 8 0 0 1 ${x + 8} ${y}H${x + COLUMN - 8}A8 8 0 0 1 ${right} ${y + 4}z`;
  return { type: 'path', path, fill: hue };
}

/** Returns the bottom of the column. */
function drawColumn(pen: Pen, column: PictureColumn, x: number, top: number): number {
  const inside = COLUMN - INSIDE * 2;
  const left = x + INSIDE;
  const y = drawName(pen, { depth: 0, href: column.href }, (name) => {
    const start = top + INSIDE + 4;
    const below = start + drawText(name, column.title, left, start, inside, COLUMN_TITLE);
    return below + 2 + drawSizes(name, column.sizes, left, below + 2, inside);
  });
  const within: Within = { width: inside, hue: lightHue(column.hue), depth: 1 };
  let end = y + 8;
  for (const entry of column.entries) end = drawEntry(pen, entry, left, end, within) + 8;
  return end + INSIDE - 8;
}

const COLUMN_TITLE: TextLook = { size: 16, line: 21, weight: 'bold' };

/** What is above and below an entry. */
interface Within {
  readonly width: number;
  readonly hue: string;
  readonly depth: number;
}

/** Returns the bottom of the entry. */
function drawEntry(pen: Pen, entry: PictureEntry, x: number, y: number, within: Within): number {
  const { width, hue, depth } = within;
  if (entry.type === 'box') return drawBox(pen, entry, x, y, within);
  const top = drawName(
    pen,
    { depth, href: undefined },
    (name) => y + drawText(name, entry.title, x, y, width, GROUP_TITLE) + 4,
  );
  const indent = indentOf(width);
  const inner = { width: widthInside(entry, width), hue, depth: depth + 1 };
  let end = top;
  for (const inside of entry.entries) end = drawEntry(pen, inside, x + indent, end, inner) + 8;
  end = Math.max(top, end - 8);
  const fill = mixColours(hue, 0.4, LIGHT.line);
  pen.shapes.push({
    type: 'rectangle',
    x,
    y: top,
    width: 2,
    height: end - top,
    radius: 0,
    fill,
    edge: undefined,
  });
  return end;
}

const GROUP_TITLE: TextLook = { size: 12, line: 16, weight: 'bold', quiet: true };

function drawBox(pen: Pen, entry: PictureBox, x: number, y: number, { width, hue, depth }: Within): number {
  const { title, href, sizes, boxes } = entry;
  const at = pen.shapes.length;
  const edge = edgeOf(width);
  let end = drawName(pen, { depth, href }, (name) => {
    const below = y + 8 + drawText(name, title, x + edge, y + 8, width - edge * 2, { size: 14, line: 19 });
    if (sizes.length === 0) return below;
    return below + 3 + drawSizes(name, sizes, x + edge, below + 3, width - edge * 2);
  });
  const inner = { width: widthInside(entry, width), hue, depth: depth + 1 };
  for (const inside of boxes) end = drawBox(pen, inside, x + edge - 2, end + 8, inner);
  end += 8;
  const ground = mixColours(hue, 0.06, LIGHT.paper);
  pen.shapes.splice(at, 0, box(x, y, width, end - y, 6, ground, mixColours(hue, 0.35, LIGHT.line)));
  return end;
}

/** Draws the texts of a name, as one link if it has an address; returns what `draw` returns. */
function drawName(
  pen: Pen,
  { depth, href }: Pick<MapName, 'depth' | 'href'>,
  draw: (pen: NamePen) => number,
): number {
  const texts: MapText[] = [];
  pen.shapes.push({ type: 'name', depth, href, texts });
  return draw({ measure: pen.measure, shapes: texts });
}

/** A pen that only writes. */
type NamePen = Pick<Pen, 'measure'> & { readonly shapes: { push(text: MapText): unknown } };

function drawSizes(pen: NamePen, sizes: readonly string[], x: number, y: number, width: number): number {
  // Words that belong together are not separated.
  const text = sizes.map((size) => size.replaceAll(' ', '\u00a0')).join(' · ');
  return drawText(pen, text, x, y, width, { size: 12, line: 16, quiet: true });
}

interface TextLook {
  readonly size: number;
  /** The distance between lines. */
  readonly line: number;
  readonly weight?: Weight;
  readonly quiet?: boolean;
}

/** Draws text broken into lines, with its top at `y`; returns its height. */
function drawText(pen: NamePen, text: string, x: number, y: number, width: number, look: TextLook): number {
  const { size, line, weight = 'regular', quiet = false } = look;
  const broken = breakLines([{ text, style: weight }], width, (word, style) =>
    pen.measure(word, style, size),
  );
  const lines = broken.map((fragments, index) => ({
    text: fragments.map((fragment) => fragment.text).join(''),
    baseline: y + line * index + line / 2 + size * 0.36,
    width: fragments.reduce((sum, fragment) => sum + fragment.width, 0),
  }));
  pen.shapes.push({ type: 'text', lines, x, size, line, weight, quiet });
  return line * lines.length;
}

/** A box with an edge of one pixel, within its measures. */
function box(
  x: number,
  y: number,
  width: number,
  height: number,
  radius: number,
  fill: string,
  edge: string,
): MapRectangle {
  const within = { x: x + 0.5, y: y + 0.5, width: width - 1, height: height - 1 };
  return { type: 'rectangle', ...within, radius, fill, edge };
}
