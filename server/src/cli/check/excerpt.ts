import type { Span } from '../../engine/text/index.ts';
import { type Cell, cellsOf, widthOf } from './cells.ts';

/** A source line as shown, and a line with carets below it. */
export interface Excerpt {
  readonly source: string;
  readonly caret: string;
}

const CUT = '…';
/** A column rarely takes more UTF-16 units than this. If it does, a little less of the line is shown. */
const UNITS_A_COLUMN = 2;

/** The part of `line` around `span` that fits into `width` columns, and carets below the span. */
export function excerptOf(line: string, span: Span, width: number): Excerpt {
  // A line may be a megabyte long, so only the part that may be shown is examined.
  const from = Math.max(0, span.start - width * UNITS_A_COLUMN);
  const cells = cellsOf(line, from, span.start + width * UNITS_A_COLUMN);
  const whole = from === 0 && cells.at(-1)?.end === line.length && widthOf(cells) <= width;
  const shown = whole ? cells : cut(cells, span, width - 2 * CUT.length);
  const before = (shown[0]?.start ?? 0) > 0 ? CUT : '';
  const after = (shown.at(-1)?.end ?? line.length) < line.length ? CUT : '';
  const left = shown.filter(({ end }) => end <= span.start);
  const under = shown.filter(({ start, end }) => end > span.start && start < span.end);
  return {
    source: (before + shown.map(({ text }) => text).join('') + after).trimEnd(),
    caret: ' '.repeat(before.length + widthOf(left)) + '^'.repeat(Math.max(1, widthOf(under))),
  };
}

/** The cells around the span that fit into `room` columns: a third of them before it, or more if the line ends soon after it. */
function cut(cells: readonly Cell[], span: Span, room: number): readonly Cell[] {
  const caret = cells.findIndex(({ end }) => end > span.start);
  let first = caret < 0 ? cells.length : caret;
  let last = first;
  let left = room;
  const takeBefore = (least: number): void => {
    for (let cell = cells[first - 1]; cell && left - cell.width >= least; cell = cells[first - 1]) {
      left -= cell.width;
      first--;
    }
  };
  takeBefore(Math.ceil((room * 2) / 3));
  for (let cell = cells[last]; cell && cell.width <= left; cell = cells[last]) {
    left -= cell.width;
    last++;
  }
  takeBefore(0);
  return cells.slice(first, last);
}
