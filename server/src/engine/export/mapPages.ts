import {
  heightOfColumn,
  heightOfEntry,
  heightOfHead,
  layOutMap,
  MAP_ENTRY,
  MAP_GAP,
  MAP_MARGIN,
  type MapDrawing,
  type MapRows,
  type Measure,
  rowsOfColumns,
  widthInside,
  widthOfColumns,
} from './layOutMap.ts';
import type { MapPicture, PictureColumn, PictureEntry } from './picture.ts';

/** The pages for a map. */
export interface MapSheet {
  /** The height of a drawing on a page, with its margins, in pixels of the drawing. */
  readonly height: number;
  /** The number of columns that fit beside each other. */
  readonly columns: number;
}

/**
 * Draws a map on as many pages as it needs. A column that is too high for a page continues on the next one. Only a
 * single box that is higher than a page makes a drawing that is too high.
 */
export function mapPages(picture: MapPicture, sheet: MapSheet, measure: Measure): readonly MapDrawing[] {
  const rows = rowsOfColumns(picture.columns, sheet.columns);
  const width = widthOfColumns(Math.max(1, ...rows.map(({ length }) => length)));
  const heights: Heights = { measure, known: new Map() };
  const pages: MapRows[] = [];
  let page: (readonly PictureColumn[])[] = [];
  const roomFor = (): number =>
    sheet.height - MAP_MARGIN - heightOfHead(headOf(picture, pages.length), width, measure);
  let room = roomFor();
  const turn = (): void => {
    pages.push({ ...headOf(picture, pages.length), rows: page });
    page = [];
    room = roomFor();
  };
  for (const row of rows) {
    for (let rest: readonly PictureColumn[] = row; rest.length > 0; ) {
      const height = Math.max(...rest.map((column) => columnHeight(column, heights)));
      if (height > room && page.length > 0) turn();
      const cuts = rest.map((column) => cutColumn(column, room, heights));
      page.push(cuts.map(({ here }) => here));
      room -= height + MAP_GAP;
      rest = cuts.flatMap(({ later }) => later ?? []);
      if (rest.length > 0) turn();
    }
  }
  turn();
  return pages.map((map) => layOutMap(map, width, measure));
}

/** The head of a page, by its number from 0. */
function headOf(picture: MapPicture, page: number): MapRows {
  if (page === 0) return { ...picture, rows: [] };
  const title = continued(picture.title);
  return { title, facts: [], extent: undefined, overarching: undefined, rows: [] };
}

function continued(title: string): string {
  return title.endsWith(CONTINUED) ? title : title + CONTINUED;
}

const CONTINUED = ' (continued)';

/** The heights of entries, each computed once. */
interface Heights {
  readonly measure: Measure;
  readonly known: Map<PictureEntry, number>;
}

function entryHeight(entry: PictureEntry, width: number, { measure, known }: Heights): number {
  let height = known.get(entry);
  if (height === undefined) {
    height = heightOfEntry(entry, width, measure) + BELOW;
    known.set(entry, height);
  }
  return height;
}

/** The space below an entry. */
const BELOW = 8;

function columnHeight(column: PictureColumn, heights: Heights): number {
  const head = heightOfColumn({ ...column, entries: [] }, heights.measure);
  return column.entries.reduce((sum, entry) => sum + entryHeight(entry, MAP_ENTRY, heights), head);
}

/** Something in two parts: what fits on this page, and what does not. */
interface Cut<Part> {
  readonly here: Part;
  readonly later: Part;
}

/** The part of a column that is at most `room` high, but at least one box, and the rest. */
function cutColumn(
  column: PictureColumn,
  room: number,
  heights: Heights,
): { readonly here: PictureColumn; readonly later: PictureColumn | undefined } {
  const left = room - heightOfColumn({ ...column, entries: [] }, heights.measure);
  const { here, later } = cutEntries(column.entries, { room: left, width: MAP_ENTRY, must: true }, heights);
  if (later.length === 0) return { here: column, later: undefined };
  const rest = { ...column, title: continued(column.title), sizes: [], entries: later };
  return { here: { ...column, entries: here }, later: rest };
}

/** The space for entries. */
interface Space {
  readonly room: number;
  readonly width: number;
  /** Whether something has to be put there even if it does not fit, because the page is empty. */
  readonly must: boolean;
}

function cutEntries(
  entries: readonly PictureEntry[],
  { room, width, must }: Space,
  heights: Heights,
): Cut<readonly PictureEntry[]> {
  let left = room;
  for (const [index, entry] of entries.entries()) {
    const height = entryHeight(entry, width, heights);
    if (height <= left) {
      left -= height;
      continue;
    }
    const cut = cutEntry(entry, { room: left, width, must: must && index === 0 }, heights);
    return {
      here: [...entries.slice(0, index), ...(cut.here ? [cut.here] : [])],
      later: [...(cut.later ? [cut.later] : []), ...entries.slice(index + 1)],
    };
  }
  return { here: entries, later: [] };
}

/** Cuts a group or a box with boxes between what is in it. */
function cutEntry(entry: PictureEntry, space: Space, heights: Heights): Cut<PictureEntry | undefined> {
  const inside = entry.type === 'box' ? entry.boxes : entry.entries;
  const asWhole = space.must ? { here: entry, later: undefined } : { here: undefined, later: entry };
  if (inside.length === 0) return asWhole;
  const room = space.room - entryHeight(withInside(entry, []), space.width, heights);
  const width = widthInside(entry, space.width);
  const { here, later } = cutEntries(inside, { ...space, room, width }, heights);
  if (here.length === 0 || later.length === 0) return asWhole;
  const rest = { ...withInside(entry, later), title: continued(entry.title) };
  return { here: withInside(entry, here), later: rest };
}

function withInside(entry: PictureEntry, inside: readonly PictureEntry[]): PictureEntry {
  if (entry.type === 'group') return { ...entry, entries: inside };
  // Only boxes are in boxes.
  return { ...entry, boxes: inside.filter((each) => each.type === 'box') };
}
