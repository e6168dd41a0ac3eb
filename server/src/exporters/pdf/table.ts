import { breakLines, type Runs, type Table } from '../../engine/export/index.ts';
import type { PdfLine, PlacedText, Tag } from './line.ts';
import { type BaseLook, COLOURS, styledStretches } from './look.ts';
import { type TypesettingContext, tagIn } from './typeset.ts';

const LOOK: BaseLook = { size: 9, colour: COLOURS.ink };
const HEAD: BaseLook = { size: 8.5, colour: COLOURS.quiet };
const HEIGHT = 13.5;
const NUMERIC_WIDTH = 78;
const GAP = 10;

/** Lays out a table over the width of the page; numbers are aligned to the right. */
export function setTable(setting: TypesettingContext, table: Table, x: number, parent: Tag): void {
  const tag = tagIn(parent, 'Table');
  const columns = columnsOf(table, setting.width - x, x);
  setRow(
    setting,
    table.head.map((text) => [{ text }]),
    { columns, tag, type: 'TH', look: HEAD, before: 16, keep: true },
  );
  table.rows.forEach((cells, index) => {
    const keep = index < 2 || index === table.rows.length - 2;
    setRow(setting, cells, {
      columns,
      tag,
      type: 'TD',
      look: LOOK,
      before: 3.5,
      keep: keep && index < table.rows.length - 1,
    });
  });
}

interface Column {
  readonly x: number;
  readonly width: number;
  readonly numeric: boolean;
}

function columnsOf({ head, numeric }: Table, width: number, x: number): Column[] {
  const texts = Math.max(1, head.length - numeric.length);
  const free = (width - numeric.length * NUMERIC_WIDTH) / texts;
  let at = x;
  return head.map((_, index) => {
    const isNumeric = numeric.includes(index);
    const column = { x: at, width: isNumeric ? NUMERIC_WIDTH : free, numeric: isNumeric };
    at += column.width;
    return column;
  });
}

interface Row {
  readonly columns: readonly Column[];
  readonly tag: Tag;
  readonly type: 'TH' | 'TD';
  readonly look: BaseLook;
  readonly before: number;
  readonly keep: boolean;
}

function setRow(setting: TypesettingContext, cells: readonly Runs[], row: Row): void {
  const tag = tagIn(row.tag, 'TR');
  const lines: PlacedText[][] = [[]];
  row.columns.forEach((column, index) => {
    const cell = tagIn(tag, row.type);
    const stretches = styledStretches(cells[index] ?? [], row.look, setting.looks);
    breakLines(stretches, column.width - GAP, setting.widthOf).forEach((fragments, at) => {
      const wide = fragments.reduce((sum, { width }) => sum + width, 0);
      const left = column.numeric ? column.x + column.width - wide : column.x;
      lines[at] ??= [];
      for (const { text, style, x, width } of fragments)
        lines[at].push({ text, look: style, x: left + x, width, tag: cell });
    });
  });
  lines.forEach((parts, index) => {
    const line: PdfLine = {
      parts,
      height: HEIGHT,
      size: row.look.size,
      before: index === 0 ? row.before : 0,
      keep: index < lines.length - 1 || row.keep,
      room: 0,
      anchors: [],
      bookmark: undefined,
      bar: undefined,
      rule: index === 0 && row.type === 'TD' ? { colour: COLOURS.line, thick: 0.5 } : undefined,
      pageOf: undefined,
    };
    setting.lines.push(line);
  });
}
