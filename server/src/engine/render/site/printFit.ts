import type { Column, FrameworkMap, MapEntry } from '../../map/frameworkMap.ts';
import { titleOf } from '../../model/element.ts';

/** The space on an A4 page in landscape, in points, below the head of the page. */
const WIDTH = 790;
const HEIGHT = 440;
/** Smaller text cannot be read. */
const LEAST = 0.4;
const STEP = 0.05;

/** The width of a character and the height of a line in the print of boxes (`client/viewer/print.css`). */
const CHARACTER = 3.9;
const LINE = 8.6;
/** The part of a column's width, and of a box's height, that is not text. */
const BESIDE = 22;
const AROUND_BOX = 21;
const COLUMN_HEAD = 40;
const GROUP_HEAD = 14;

/**
 * The scale of a map in print, so that it fits on one page; 1 for full size. It is estimated from the lengths of the
 * titles, with some margin, because a page cannot measure how it will be printed.
 */
export function printFit({ columns }: Pick<FrameworkMap, 'columns'>): number {
  for (let fit = 1; fit > LEAST; fit -= STEP) {
    const width = WIDTH / fit / Math.max(1, columns.length) - BESIDE;
    if (columns.every((column) => heightOf(column, width) * fit <= HEIGHT))
      return Math.round(fit * 100) / 100;
  }
  return LEAST;
}

function heightOf({ entries, loose }: Column, width: number): number {
  return COLUMN_HEAD + heightOfAll(entries, width) + (loose > 0 ? AROUND_BOX : 0);
}

function heightOfAll(entries: readonly MapEntry[], width: number): number {
  return entries.reduce((sum, entry) => sum + heightOfEntry(entry, width), 0);
}

function heightOfEntry(entry: MapEntry, width: number): number {
  const inside = entry.type === 'box' ? entry.boxes : entry.entries;
  const own = entry.type === 'box' ? linesOf(titleOf(entry.element), width) * LINE + AROUND_BOX : GROUP_HEAD;
  // Nested boxes are narrower.
  return own + heightOfAll(inside, width - 8);
}

function linesOf(title: string, width: number): number {
  return Math.ceil((title.length * CHARACTER) / Math.max(40, width - CHARACTER * 4));
}
