import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { drawMap, type MapPicture } from '../engine/export/index.ts';
import type { Written } from './format.ts';
import { rulerOf } from './measure.ts';
import { noticesOf } from './missingSigns.ts';
import type { Resources } from './resources.ts';
import { measureWith } from './svg.ts';

/** Two pixels of the picture per pixel of the map, as on a high-resolution screen. */
const SHARPNESS = 2;
/** The maximum size of a side, in pixels, because the renderer would run out of memory. */
const LONGEST_SIDE = 16_000;

let ready: Promise<void> | undefined;

/** A map as a picture of pixels. */
export async function writePng(picture: MapPicture, resources: Resources): Promise<Written> {
  const [wasm, regular, bold, measure] = await Promise.all([
    resources.bytes('resvg'),
    resources.bytes('regular'),
    resources.bytes('bold'),
    measureWith(resources),
  ]);
  ready ??= initWasm(new Uint8Array(wasm));
  await ready;
  const missing = new Set<string>();
  const { has } = rulerOf(await resources.font('regular'));
  // Every font has the characters of the markup.
  const svg = drawMap(picture, { measure }).replace(/[^\0-\x7f]/gu, (character) => {
    if (has(character)) return character;
    missing.add(character);
    return '\ufffd';
  });
  const [, width = '1', height = '1'] = /width="(\d+)" height="(\d+)"/.exec(svg) ?? [];
  const zoom = Math.min(SHARPNESS, LONGEST_SIDE / Math.max(Number(width), Number(height)));
  const drawing = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: zoom },
    font: { fontBuffers: [regular, bold], defaultFontFamily: 'Open Sans', sansSerifFamily: 'Open Sans' },
  });
  const image = drawing.render();
  const bytes = image.asPng();
  image.free();
  drawing.free();
  const notices =
    zoom < SHARPNESS
      ? [`The map is so large that it was drawn at ${Math.round(zoom * 100)} % of its size.`]
      : [];
  return { bytes, notices: [...notices, ...noticesOf(missing, 'PNG', 'svg')] };
}
