import { drawMap, type MapPicture, type Measure } from '../engine/export/index.ts';
import { toBase64 } from './base64.ts';
import type { Written } from './format.ts';
import { rulerOf } from './measure.ts';
import type { ResourceName, Resources } from './resources.ts';

/** A map as one SVG file with its fonts in it. */
export async function writeSvg(picture: MapPicture, resources: Resources): Promise<Written> {
  const faces = await Promise.all([face('regularWeb', 400, resources), face('boldWeb', 700, resources)]);
  const svg = drawMap(picture, { measure: await measureWith(resources), fontFaces: faces.join('') });
  return { bytes: new TextEncoder().encode(svg), notices: [] };
}

/** Measures text in the fonts that pictures are drawn in. */
export async function measureWith(resources: Resources): Promise<Measure> {
  const regular = rulerOf(await resources.font('regular'));
  const bold = rulerOf(await resources.font('bold'));
  return (text, weight, size) => (weight === 'bold' ? bold : regular).widthOf(text) * size;
}

/** Written once for all pictures: it is most of each. */
const faces = new WeakMap<Uint8Array, string>();

async function face(name: ResourceName, weight: number, resources: Resources): Promise<string> {
  const bytes = await resources.bytes(name);
  let written = faces.get(bytes);
  if (written === undefined) {
    const source = `url(data:font/woff2;base64,${toBase64(bytes)})format('woff2')`;
    written = `@font-face{font-family:'Open Sans';font-weight:${weight};src:${source}}`;
    faces.set(bytes, written);
  }
  return written;
}
