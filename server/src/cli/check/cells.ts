import { eastAsianWidth } from 'get-east-asian-width';
import { visible } from '../visible.ts';

/** What is drawn as one: a character with its accents, or an emoji made of several. */
export interface Cell {
  readonly text: string;
  /** In columns of a terminal. */
  readonly width: number;
  /** In the line, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
}

/** Tabs are shown as the language counts them: to the next multiple of two. */
const TAB_WIDTH = 2;
const DRAWS_NOTHING = /^[\p{Mn}\p{Me}\p{Cf}]+$/u;
const EMOJI_SIGN = '\ufe0f';
const PLAIN = /^[ -~]*$/;

/** Made when the first such text comes: it takes as long as checking a small framework. */
let segmenter: Intl.Segmenter | undefined;

/** The cells of a line from `start` up to `end`, as far as the line goes. */
export function cellsOf(line: string, start: number, end: number): Cell[] {
  const text = line.slice(start, end);
  const cells: Cell[] = [];
  let column = 0;
  let at = start;
  for (const segment of PLAIN.test(text) ? text : segmentsOf(text)) {
    const width = segment === '\t' ? TAB_WIDTH - (column % TAB_WIDTH) : columnsOf(segment);
    cells.push({
      text: segment === '\t' ? ' '.repeat(width) : PLAIN.test(segment) ? segment : visible(segment),
      width,
      start: at,
      end: at + segment.length,
    });
    column += width;
    at += segment.length;
  }
  return cells;
}

export function widthOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, { width }) => sum + width, 0);
}

function* segmentsOf(text: string): Iterable<string> {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  for (const { segment } of segmenter.segment(text)) yield segment;
}

/** How many columns a segment takes: as many as the widest of what it is made of. */
function columnsOf(segment: string): number {
  if (segment.length === 1 && PLAIN.test(segment)) return 1;
  const shown = visible(segment);
  if (DRAWS_NOTHING.test(shown)) return 0;
  if (shown.includes(EMOJI_SIGN)) return 2;
  return Math.max(...Array.from(shown, (character) => eastAsianWidth(character.codePointAt(0) ?? 0)));
}
