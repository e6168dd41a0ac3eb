import { AlignmentType, BorderStyle, Paragraph, Table, TableCell, TableRow, WidthType } from 'docx';
import type { Table as ExportTable, Runs } from '../../engine/export/index.ts';
import { childrenOf, type RunContext } from './runs.ts';

/** The width of a page between its margins, and of a column of numbers, in twentieths of a point. */
const WIDTH = 9060;
const NUMERIC = 1500;
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const LINE = { style: BorderStyle.SINGLE, size: 4, color: 'c3c9d1' } as const;

interface TableContext extends RunContext {
  readonly isRightToLeft: boolean;
}

/** A table over the width of the page, its first row repeated on every page. */
export function writeTable({ head, rows, numeric }: ExportTable, context: TableContext): Table {
  const others = Math.max(1, head.length - numeric.length);
  const widths = head.map((_, column) =>
    numeric.includes(column) ? NUMERIC : Math.floor((WIDTH - numeric.length * NUMERIC) / others),
  );
  const cell = (runs: Runs, column: number, style: string | undefined): TableCell =>
    new TableCell({
      width: { size: widths[column] ?? NUMERIC, type: WidthType.DXA },
      borders: { top: NONE, left: NONE, right: NONE, bottom: LINE },
      children: [
        new Paragraph({
          ...(style !== undefined && { style }),
          alignment: numeric.includes(column) ? AlignmentType.RIGHT : AlignmentType.LEFT,
          spacing: { before: 40, after: 40 },
          children: childrenOf(runs, context),
        }),
      ],
    });
  return new Table({
    columnWidths: widths,
    ...(context.isRightToLeft && { visuallyRightToLeft: true }),
    width: { size: WIDTH, type: WidthType.DXA },
    rows: [
      new TableRow({
        tableHeader: true,
        children: head.map((text, column) => cell([{ text }], column, 'Details')),
      }),
      ...rows.map(
        (cells) =>
          new TableRow({
            cantSplit: true,
            children: cells.map((runs, column) => cell(runs, column, undefined)),
          }),
      ),
    ],
  });
}
