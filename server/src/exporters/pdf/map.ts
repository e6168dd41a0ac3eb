import {
  MAP_MARGIN,
  type MapDrawing,
  type MapName,
  type MapPicture,
  type MapShape,
  type MapText,
  type Measure,
  mapPages,
} from '../../engine/export/index.ts';
import { addBookmark, type Press, type Sheet, writeLineOfText } from './emit.ts';
import type { Tag } from './line.ts';
import { COLOURS, type Looks } from './look.ts';
import { tagIn } from './typeset.ts';

/** The anchor of the map. No author can write it as an id. */
export const MAP_ANCHOR = '/map';

/** A map on its pages. */
export interface PlacedMap {
  readonly sheet: Sheet;
  readonly pages: readonly MapDrawing[];
  /** Points per pixel of the drawing. */
  readonly scale: number;
}

const [SHORT_SIDE, LONG_SIDE] = [595.28, 841.89];
const EDGES = { left: 48, right: 48, top: 64, bottom: 56 };
const UPRIGHT: Sheet = { width: SHORT_SIDE, height: LONG_SIDE, ...EDGES };
const LANDSCAPE: Sheet = { width: LONG_SIDE, height: SHORT_SIDE, ...EDGES };
/** The numbers of columns that fit on a sheet in the smallest size. */
const UPRIGHT_COLUMNS = 3;
const LANDSCAPE_COLUMNS = 5;
/** At this scale, the smallest text of a map, of 12 pixels, is of 7 points. */
const SMALLEST = 7 / 12;
/** A pixel as large as on a screen. */
const LARGEST = 0.75;

/** Places a map on A4: up to three columns upright, more in rows of up to five. Its text has at least 7 points. */
export function placeMap(picture: MapPicture, measure: Measure): PlacedMap {
  const isUpright = picture.columns.length <= UPRIGHT_COLUMNS;
  const sheet = isUpright ? UPRIGHT : LANDSCAPE;
  const columns = isUpright ? UPRIGHT_COLUMNS : LANDSCAPE_COLUMNS;
  const height = sheet.height - sheet.top - sheet.bottom;
  const pagesAt = (scale: number) =>
    mapPages(picture, { height: height / scale + MAP_MARGIN * 2, columns }, measure);
  const small = pagesAt(SMALLEST);
  const [first] = small;
  const across = (sheet.width - sheet.left - sheet.right) / ((first?.width ?? 1) - MAP_MARGIN * 2);
  const large = Math.min(LARGEST, across);
  if (small.length === 1 && first) {
    const scale = Math.max(SMALLEST, Math.min(large, height / (first.height - MAP_MARGIN * 2)));
    return { sheet, pages: small, scale };
  }
  const pages = pagesAt(large);
  return pages.length === small.length
    ? { sheet, pages, scale: large }
    : { sheet, pages: small, scale: SMALLEST };
}

/** Writes a page of a map, which has been started. The drawing is real text with lists, so it needs no description. */
export function writeMapPage(press: Press, map: PlacedMap, index: number, looks: Looks, root: Tag): void {
  const { doc, tagging, sheet } = press;
  const drawing = map.pages[index] as MapDrawing;
  // Only a single box that is higher than a page has to be made smaller.
  const scale = Math.min(
    map.scale,
    (sheet.height - sheet.top - sheet.bottom) / (drawing.height - MAP_MARGIN * 2),
  );
  if (index === 0) {
    doc.addNamedDestination(MAP_ANCHOR, 'XYZ', 0, 0, null as never);
    const [title] = drawing.shapes.flatMap((shape) => (shape.type === 'text' ? textOf(shape) : []));
    addBookmark(press, { level: 2, title: title ?? '' }, sheet.top);
  }
  doc.save();
  doc.translate(sheet.left - MAP_MARGIN * scale, sheet.top - MAP_MARGIN * scale).scale(scale);
  const writing: MapWriting = { press: { ...press, sheet: { ...sheet, left: 0 } }, looks, root, lists: [] };
  let isTitle = true;
  for (const shape of drawing.shapes) {
    if (shape.type === 'name') writeName(writing, shape);
    else if (shape.type !== 'text') paint(press, shape);
    else {
      writeText(writing, shape, tagIn(root, isTitle && index === 0 ? 'H2' : 'P'), undefined);
      isTitle = false;
    }
  }
  tagging.end();
  doc.restore();
}

/** The state of a page of a map while it is written. */
interface MapWriting {
  readonly press: Press;
  readonly looks: Looks;
  readonly root: Tag;
  /** The open lists by depth: columns, what is in them, and so on. */
  readonly lists: { readonly list: Tag; body: Tag }[];
}

function writeName(writing: MapWriting, { depth, href, texts }: MapName): void {
  const { lists, root } = writing;
  lists.length = Math.min(lists.length, depth + 1);
  const open = lists[depth];
  const list = open?.list ?? tagIn(lists[depth - 1]?.body ?? root, 'L');
  const body = tagIn(tagIn(list, 'LI'), 'LBody');
  if (open) open.body = body;
  else lists.push({ list, body });
  texts.forEach((text, index) => {
    writeText(writing, text, tagIn(body, 'P'), index === 0 ? href : undefined);
  });
}

function writeText({ press, looks }: MapWriting, text: MapText, tag: Tag, anchor: string | undefined): void {
  const { x, size, line, weight, quiet } = text;
  const base = {
    size,
    colour: quiet ? COLOURS.quiet : COLOURS.ink,
    strong: weight === 'bold',
    plainLinks: true,
  };
  const look = looks(base, anchor === undefined ? {} : { anchor });
  for (const { text: said, baseline, width } of text.lines) {
    if (said === '') continue;
    writeLineOfText(press, { text: said, look, x, width, tag }, { baseline, height: line });
  }
}

function textOf({ lines }: MapText): string {
  return lines.map(({ text }) => text).join(' ');
}

function paint({ doc, tagging }: Press, shape: Exclude<MapShape, MapName | MapText>): void {
  tagging.beginArtifact('Layout');
  if (shape.type === 'path') {
    doc.path(shape.path).fill(shape.fill);
    return;
  }
  const { x, y, width, height, radius, fill, edge } = shape;
  if (radius > 0) doc.roundedRect(x, y, width, height, radius);
  else doc.rect(x, y, width, height);
  if (edge === undefined) doc.fill(fill);
  else doc.lineWidth(1).fillAndStroke(fill, edge);
}
