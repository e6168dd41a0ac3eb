import { type Html, html, joinHtml, trustHtml } from '../render/html.ts';
import { countOf } from '../text/counts.ts';
import { LIGHT } from './hues.ts';
import {
  layOutMap,
  type MapRectangle,
  type MapShape,
  type MapText,
  type Measure,
  rowsOfColumns,
  widthOfColumns,
} from './layOutMap.ts';
import type { MapPicture } from './picture.ts';

/** The resources for drawing a picture. */
export interface DrawOptions {
  /** Called for words, often for the same one, so implementations should cache the results. */
  readonly measure: Measure;
  /** CSS of the fonts to embed in the picture. Without it, readers need the font installed. */
  readonly fontFaces?: string;
}

const FAMILY = "'Open Sans', 'Noto Sans', 'Segoe UI', 'Helvetica Neue', Arial, sans-serif";
/** More columns go into another row. */
const MOST_COLUMNS = 9;

/**
 * Draws a map as one self-contained SVG document: columns, groups, boxes, and links if the picture has them. Widths of
 * text are measured and written down, so that another font fits as well.
 */
export function drawMap(picture: MapPicture, options: DrawOptions): string {
  const rows = rowsOfColumns(picture.columns, MOST_COLUMNS);
  const most = Math.max(3, ...rows.map(({ length }) => length));
  const drawing = layOutMap({ ...picture, rows }, widthOfColumns(most), options.measure);
  const { width, height, shapes } = drawing;
  const language = picture.language && html` lang="${picture.language}"`;
  const style = `${options.fontFaces ?? ''}text{font-family:${FAMILY};fill:${LIGHT.ink};white-space:pre}.b{font-weight:700}.q{fill:${LIGHT.quiet}}a:hover text,a:focus text{text-decoration:underline}`;
  const svg = html`<svg xmlns="http://www.w3.org/2000/svg"${language} width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="graphics-document" aria-labelledby="map-title map-description">
<title id="map-title">${picture.title}</title>
<desc id="map-description">${describe(picture)}</desc>
<style>${trustHtml(style)}</style>
<rect width="${width}" height="${height}" fill="${LIGHT.paper}"/>
${joinHtml(shapes.map(writeShape), '\n')}
</svg>
`;
  return String(svg);
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

function writeShape(shape: MapShape): Html {
  switch (shape.type) {
    case 'rectangle':
      return writeRectangle(shape);
    case 'path':
      return html`<path d="${shape.path}" fill="${shape.fill}"/>`;
    case 'text':
      return writeText(shape);
    case 'name': {
      const texts = joinHtml(shape.texts.map(writeText), '\n');
      return shape.href === undefined
        ? html`<g>\n${texts}\n</g>`
        : html`<a href="${shape.href}">\n${texts}\n</a>`;
    }
  }
}

function writeText({ lines, x, size, weight, quiet }: MapText): Html {
  const classes = [...(weight === 'bold' ? ['b'] : []), ...(quiet ? ['q'] : [])].join(' ');
  const spans = lines.map(({ text, baseline, width }, index) => {
    // The space at a line break stays in the text that is copied and read aloud.
    const space = index < lines.length - 1 ? ' ' : '';
    const length = text !== '' && html` textLength="${round(width)}" lengthAdjust="spacingAndGlyphs"`;
    return html`<tspan x="${round(x)}" y="${round(baseline)}"${length}>${text}</tspan>${space}`;
  });
  const name = classes !== '' && html` class="${classes}"`;
  return html`<text${name} font-size="${size}">${spans}</text>`;
}

function writeRectangle({ x, y, width, height, radius, fill, edge }: MapRectangle): Html {
  const place = html`x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}"`;
  const corners = radius > 0 && html` rx="${radius}"`;
  const stroke = edge !== undefined && html` stroke="${edge}"`;
  return html`<rect ${place}${corners} fill="${fill}"${stroke}/>`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
