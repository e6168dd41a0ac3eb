import { type Html, html, joinHtml, trustHtml } from '../render/html.ts';
import { countOf } from '../text/counts.ts';
import { breakLines } from './breakLines.ts';
import { LIGHT, lightHue, mixColours } from './hues.ts';
import type { MapPicture, PictureBox, PictureColumn, PictureEntry } from './mapPicture.ts';

/** The width of a text, in pixels of the picture, at a size in pixels. */
export type Measure = (text: string, weight: Weight, size: number) => number;

export type Weight = 'regular' | 'bold';

/** The resources for drawing a picture. */
export interface DrawOptions {
  /** Called for words, often for the same one, so implementations should cache the results. */
  readonly measure: Measure;
  /** CSS of the fonts to embed in the picture. Without it, readers need the font installed. */
  readonly fontFaces?: string;
}

const FAMILY = "'Open Sans', 'Noto Sans', 'Segoe UI', 'Helvetica Neue', Arial, sans-serif";
const MARGIN = 24;
const GAP = 12;
const COLUMN = 224;
/** More columns go into another row. */
const MOST_COLUMNS = 9;
const INSIDE = 12;

/**
 * Draws a map as one self-contained SVG document: columns, groups, boxes, and links if the picture has them. Widths of
 * text are measured and written down, so that another font fits as well.
 */
export function drawMap(picture: MapPicture, options: DrawOptions): string {
  const rows = rowsOf(picture.columns);
  const most = Math.max(3, ...rows.map(({ length }) => length));
  const width = MARGIN * 2 + most * COLUMN + (most - 1) * GAP;
  const parts: Html[] = [];
  const pen: Pen = { measure: options.measure, parts };
  let y = drawHead(pen, picture, width);
  for (const row of rows) y = drawRow(pen, row, y) + GAP;
  const height = Math.ceil(y - GAP + MARGIN);
  const language = picture.language && html` lang="${picture.language}"`;
  const style = `${options.fontFaces ?? ''}text{font-family:${FAMILY};fill:${LIGHT.ink};white-space:pre}.b{font-weight:700}.q{fill:${LIGHT.quiet}}a:hover text,a:focus text{text-decoration:underline}`;
  const svg = html`<svg xmlns="http://www.w3.org/2000/svg"${language} width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="graphics-document" aria-labelledby="map-title map-description">
<title id="map-title">${picture.title}</title>
<desc id="map-description">${describe(picture)}</desc>
<style>${trustHtml(style)}</style>
<rect width="${width}" height="${height}" fill="${LIGHT.paper}"/>
${joinHtml(parts, '\n')}
</svg>
`;
  return String(svg);
}

/** The state of the drawing, and its resources. */
interface Pen {
  readonly measure: Measure;
  readonly parts: Html[];
}

/** The columns in rows of about the same length. */
function rowsOf(columns: readonly PictureColumn[]): (readonly PictureColumn[])[] {
  const count = Math.ceil(columns.length / MOST_COLUMNS);
  const length = Math.ceil(columns.length / Math.max(1, count));
  return Array.from({ length: count }, (_, row) => columns.slice(row * length, (row + 1) * length));
}

function describe({ columns, facts, extent }: MapPicture): string {
  const domains = columns.map(({ title, sizes }) => `${title} (${sizes.join(', ')})`);
  return [
    `A map of ${countOf(columns.length, 'domain')}.`,
    ...facts.map((fact) => `${fact}.`),
    ...(extent ? [extent] : []),
    ...domains,
  ].join(' ');
}

/** Returns the start of what follows. */
function drawHead(pen: Pen, { title, facts, extent, overarching }: MapPicture, width: number): number {
  const inside = width - MARGIN * 2;
  let y = MARGIN + drawText(pen, title, MARGIN, MARGIN, inside, { size: 26, line: 34, weight: 'bold' });
  if (facts.length > 0) {
    y += 2 + drawText(pen, facts.join(' · '), MARGIN, y + 2, inside, { size: 14, line: 20, quiet: true });
  }
  if (extent) y += 6 + drawText(pen, extent, MARGIN, y + 6, inside, { size: 14, line: 20, weight: 'bold' });
  y += 14;
  if (overarching === undefined) return y;
  const at = pen.parts.length;
  const height = 24 + drawText(pen, overarching, MARGIN + 16, y + 12, inside - 32, { size: 15, line: 22 });
  pen.parts.splice(
    at,
    0,
    box(MARGIN, y, inside, height, 6, mixColours(LIGHT.quiet, 0.06, LIGHT.paper), LIGHT.line),
  );
  return y + height + GAP;
}

/** Draws columns of the same height beside each other; returns the right edge. */
function drawRow(pen: Pen, columns: readonly PictureColumn[], y: number): number {
  const grounds = columns.map((column, index) => {
    const x = MARGIN + index * (COLUMN + GAP);
    const at = pen.parts.length;
    const end = drawColumn(pen, column, x, y);
    return { x, at, end, column };
  });
  const end = Math.max(...grounds.map((ground) => ground.end));
  // From last to first, so that earlier offsets stay valid.
  for (const { x, at, column } of grounds.reverse()) {
    const hue = lightHue(column.hue);
    pen.parts.splice(at, 0, box(x, y, COLUMN, end - y, 8, LIGHT.paper, LIGHT.line), topEdge(x, y, hue));
  }
  return end;
}

/** The hue along the top of a column, four pixels high, within the round corners. */
function topEdge(x: number, y: number, hue: string): Html {
  const [left, right] = [x + 1.07, x + COLUMN - 1.07];
  const path = `M${left} ${y + 4}A8 8 0 0 1 ${x + 8} ${y}H${x + COLUMN - 8}A8 8 0 0 1 ${right} ${y + 4}z`;
  return html`<path d="${path}" fill="${hue}"/>`;
}

/** Returns the bottom of the column. */
function drawColumn(pen: Pen, column: PictureColumn, x: number, top: number): number {
  const hue = lightHue(column.hue);
  const inside = COLUMN - INSIDE * 2;
  const left = x + INSIDE;
  let y = top + INSIDE + 4;
  pen.parts.push(open(column.href));
  y += drawText(pen, column.title, left, y, inside, { size: 16, line: 21, weight: 'bold' });
  y += 2 + drawSizes(pen, column.sizes, left, y + 2, inside);
  pen.parts.push(close(column.href));
  y += 8;
  for (const entry of column.entries) y = drawEntry(pen, entry, left, y, inside, hue) + 8;
  return y + INSIDE - 8;
}

/** Returns the bottom of the entry. */
function drawEntry(pen: Pen, entry: PictureEntry, x: number, y: number, width: number, hue: string): number {
  if (entry.type === 'box') return drawBox(pen, entry, x, y, width, hue);
  let end =
    y + drawText(pen, entry.title, x, y, width, { size: 12, line: 16, weight: 'bold', quiet: true }) + 4;
  const top = end;
  const indent = width > 60 ? 8 : 0;
  for (const inside of entry.entries) end = drawEntry(pen, inside, x + indent, end, width - indent, hue) + 8;
  end = Math.max(top, end - 8);
  pen.parts.push(
    html`<rect x="${x}" y="${top}" width="2" height="${end - top}" fill="${mixColours(hue, 0.4, LIGHT.line)}"/>`,
  );
  return end;
}

function drawBox(
  pen: Pen,
  { title, href, sizes, boxes }: PictureBox,
  x: number,
  y: number,
  width: number,
  hue: string,
): number {
  const at = pen.parts.length;
  const edge = width > 60 ? 10 : 4;
  let end = y + 8;
  pen.parts.push(open(href));
  end += drawText(pen, title, x + edge, end, width - edge * 2, { size: 14, line: 19 });
  if (sizes.length > 0) end += 3 + drawSizes(pen, sizes, x + edge, end + 3, width - edge * 2);
  pen.parts.push(close(href));
  for (const inside of boxes) end = drawBox(pen, inside, x + edge - 2, end + 8, width - edge * 2 + 4, hue);
  end += 8;
  const ground = mixColours(hue, 0.06, LIGHT.paper);
  pen.parts.splice(at, 0, box(x, y, width, end - y, 6, ground, mixColours(hue, 0.35, LIGHT.line)));
  return end;
}

function drawSizes(pen: Pen, sizes: readonly string[], x: number, y: number, width: number): number {
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
function drawText(pen: Pen, text: string, x: number, y: number, width: number, look: TextLook): number {
  const { size, line, weight = 'regular', quiet } = look;
  const lines = breakLines([{ text, style: weight }], width, (word, style) => pen.measure(word, style, size));
  const classes = [...(weight === 'bold' ? ['b'] : []), ...(quiet ? ['q'] : [])].join(' ');
  const spans = lines.map((fragments, index) => {
    const baseline = y + line * index + line / 2 + size * 0.36;
    const wide = fragments.reduce((sum, fragment) => sum + fragment.width, 0);
    const said = fragments.map((fragment) => fragment.text).join('');
    // The space at a line break stays in the text that is copied and read aloud.
    const space = index < lines.length - 1 ? ' ' : '';
    const length = said !== '' && html` textLength="${round(wide)}" lengthAdjust="spacingAndGlyphs"`;
    return html`<tspan x="${round(x)}" y="${round(baseline)}"${length}>${said}</tspan>${space}`;
  });
  const name = classes !== '' && html` class="${classes}"`;
  pen.parts.push(html`<text${name} font-size="${size}">${spans}</text>`);
  return line * lines.length;
}

function box(
  x: number,
  y: number,
  width: number,
  height: number,
  radius: number,
  fill: string,
  edge: string,
): Html {
  return html`<rect x="${round(x + 0.5)}" y="${round(y + 0.5)}" width="${round(width - 1)}" height="${round(height - 1)}" rx="${radius}" fill="${fill}" stroke="${edge}"/>`;
}

function open(href: string | undefined): Html {
  return href === undefined ? html`<g>` : html`<a href="${href}">`;
}

function close(href: string | undefined): Html {
  return href === undefined ? html`</g>` : html`</a>`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
