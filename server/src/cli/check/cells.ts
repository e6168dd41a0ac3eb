import { eastAsianWidth } from 'get-east-asian-width';
import { visible } from '../visible.ts';

/** A grapheme: a character with its accents, or an emoji made of several characters. */
export interface Cell {
  readonly text: string;
  /** In terminal columns. */
  readonly width: number;
  /** Offsets in the line, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
}

/** Tabs advance to the next multiple of two, as in the language. */
const TAB_WIDTH = 2;
/** A character with its marks, skin tone and joined characters. `Intl.Segmenter` takes far too long to load. */
const DRAWN_AS_ONE = /\P{M}[\p{M}\p{Emoji_Modifier}]*(?:\u200d\P{M}\p{M}*)*|\p{M}+/gsu;
const DRAWS_NOTHING = /^[\p{Mn}\p{Me}\p{Cf}]+$/u;
const EMOJI_SIGN = '\ufe0f';

/** The cells of a line from `start` up to `end`, or up to the end of the line. */
export function cellsOf(line: string, start: number, end: number): Cell[] {
  const cells: Cell[] = [];
  let column = 0;
  // `visible` replaces invisible characters by symbols of the same length.
  for (const { 0: drawn, index } of visible(line.slice(start, end)).matchAll(DRAWN_AS_ONE)) {
    const width = drawn === '\t' ? TAB_WIDTH - (column % TAB_WIDTH) : columnsOf(drawn);
    const text = drawn === '\t' ? ' '.repeat(width) : drawn;
    cells.push({ text, width, start: start + index, end: start + index + drawn.length });
    column += width;
  }
  return cells;
}

export function widthOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, { width }) => sum + width, 0);
}

/** The width of a cell in columns, which is that of its first character. */
function columnsOf(drawn: string): number {
  const first = drawn.codePointAt(0) ?? 0;
  if (first < 0x80 && drawn.length === 1) return 1;
  if (DRAWS_NOTHING.test(drawn)) return 0;
  return drawn.includes(EMOJI_SIGN) ? 2 : eastAsianWidth(first);
}
