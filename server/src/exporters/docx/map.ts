import {
  BorderStyle,
  type FileChild,
  HeadingLevel,
  InternalHyperlink,
  PageOrientation,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  type TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import {
  lightHue,
  type MapPicture,
  mixColours,
  type PictureColumn,
  type PictureEntry,
  rowsOfColumns,
} from '../../engine/export/index.ts';
import { type Bookmarks, lineRun } from './runs.ts';

/** The numbers of columns that are readable beside each other. */
const UPRIGHT_COLUMNS = 3;
const LANDSCAPE_COLUMNS = 5;
/** A4 and its margins, in twentieths of a point. */
const [SHORT_SIDE, LONG_SIDE] = [11_906, 16_838];
const MARGIN = { top: 1300, right: 1000, bottom: 1100, left: 1000, header: 720, footer: 600 };
const PAPER = '#ffffff';
/** The space between boxes. */
const GAP = { style: BorderStyle.SINGLE, size: 36, color: 'ffffff' } as const;
const GAPS = { top: GAP, right: GAP, bottom: GAP, left: GAP };

/** The pages of a map: upright for up to three columns, in landscape for more. */
export function mapSheet({ columns }: MapPicture) {
  const orientation = columns.length > UPRIGHT_COLUMNS ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT;
  return { page: { size: { width: SHORT_SIDE, height: LONG_SIDE, orientation }, margin: MARGIN } };
}

/** The width of the map, in twentieths of a point. */
export function widthOfMap({ columns }: MapPicture): number {
  return (columns.length <= UPRIGHT_COLUMNS ? SHORT_SIDE : LONG_SIDE) - MARGIN.left - MARGIN.right;
}

/**
 * The map as tables, so that every word processor shows it, its text can be changed, and screen readers can read it: a
 * column per domain, and a cell per activity with a link to its list.
 */
export function writeMap(picture: MapPicture, context: Omit<Around, 'width'>): FileChild[] {
  const { title, overarching, columns } = picture;
  const isUpright = columns.length <= UPRIGHT_COLUMNS;
  const width = widthOfMap(picture);
  const rows = rowsOfColumns(columns, isUpright ? UPRIGHT_COLUMNS : LANDSCAPE_COLUMNS);
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_1, children: [lineRun(title)] }),
    ...(overarching === undefined
      ? []
      : [new Paragraph({ style: 'Quote', children: [lineRun(overarching)] })]),
    ...rows.flatMap((row) => [writeRow(row, { ...context, width }), new Paragraph({ style: 'MapText' })]),
  ];
}

/** The context of a row of columns. */
interface Around {
  /** Of the whole row. */
  readonly width: number;
  readonly bookmarks: Bookmarks;
  readonly isRightToLeft: boolean;
}

function writeRow(columns: readonly PictureColumn[], { width, bookmarks, isRightToLeft }: Around): Table {
  const size = Math.floor(width / columns.length);
  const cells = columns.map(({ entries, hue }) => entries.flatMap((entry) => boxesOf(entry, hue, 0)));
  const highest = Math.max(0, ...cells.map(({ length }) => length));
  const head = columns.map((column) => headOf(column, bookmarks, size));
  const body = Array.from({ length: highest }, (_, row) =>
    cells.map((column) => cellOf(column[row], bookmarks, size)),
  );
  return new Table({
    columnWidths: columns.map(() => size),
    width: { size: size * columns.length, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    ...(isRightToLeft && { visuallyRightToLeft: true }),
    borders: { ...GAPS, insideHorizontal: GAP, insideVertical: GAP },
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: head }),
      ...body.map((children) => new TableRow({ cantSplit: true, children })),
    ],
  });
}

/** A cell: an activity, or the title of a group. */
interface Box {
  readonly title: string;
  readonly href: string | undefined;
  readonly sizes: readonly string[];
  /** Undefined for a group. */
  readonly hue: number | undefined;
  readonly depth: number;
}

function boxesOf(entry: PictureEntry, hue: number, depth: number): Box[] {
  const { title } = entry;
  if (entry.type === 'group') {
    const group = { title, href: undefined, sizes: [], hue: undefined, depth };
    return [group, ...entry.entries.flatMap((inside) => boxesOf(inside, hue, depth + 1))];
  }
  const { href, sizes, boxes } = entry;
  return [{ title, href, sizes, hue, depth }, ...boxes.flatMap((inside) => boxesOf(inside, hue, depth + 1))];
}

function headOf({ title, href, sizes, hue }: PictureColumn, bookmarks: Bookmarks, width: number): TableCell {
  const color = PAPER.slice(1);
  return boxCell(width, lightHue(hue), [
    new Paragraph({
      style: 'MapText',
      children: linked(title, href, bookmarks, { bold: true, size: 20, color }),
    }),
    new Paragraph({
      style: 'MapText',
      children: [lineRun(sizes.join(' · '), { size: 15, color })],
    }),
  ]);
}

function cellOf(box: Box | undefined, bookmarks: Bookmarks, width: number): TableCell {
  if (box === undefined) return boxCell(width, undefined, [new Paragraph({ style: 'MapText' })]);
  const { title, href, sizes, hue, depth } = box;
  const indent = { left: Math.min(depth, DEEPEST) * STEP };
  const isGroup = hue === undefined;
  const name = linked(title, href, bookmarks, isGroup ? { bold: true, color: QUIET } : {});
  return boxCell(width, isGroup ? undefined : mixColours(lightHue(hue), 0.1, PAPER), [
    new Paragraph({ style: 'MapText', indent, keepNext: isGroup, children: name }),
    ...(sizes.length === 0
      ? []
      : [
          new Paragraph({
            style: 'MapText',
            indent,
            children: [lineRun(sizes.join(' · '), { size: 15, color: QUIET })],
          }),
        ]),
  ]);
}

const QUIET = '545e6d';
/** The indent of what is in a group or a box; of deeper levels the last is enough. */
const STEP = 140;
const DEEPEST = 4;

function boxCell(width: number, fill: string | undefined, children: Paragraph[]): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    borders: GAPS,
    margins: { top: 50, bottom: 50, left: 90, right: 90 },
    verticalAlign: VerticalAlignTable.TOP,
    ...(fill !== undefined && { shading: { type: ShadingType.CLEAR, color: 'auto', fill: fill.slice(1) } }),
    children,
  });
}

/** A title that leads to its list, if the document has it. */
function linked(
  text: string,
  href: string | undefined,
  bookmarks: Bookmarks,
  looks: { readonly bold?: boolean; readonly size?: number; readonly color?: string },
): (TextRun | InternalHyperlink)[] {
  const run = lineRun(text, looks);
  const anchor = href === undefined ? undefined : bookmarks.get(href);
  return [anchor === undefined ? run : new InternalHyperlink({ anchor, children: [run] })];
}
