import { drawMap, type MapPicture, type Measure } from '../engine/export/index.ts';
import { memoWith } from '../engine/memo.ts';
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

/** Measures text in the fonts of pictures. */
export async function measureWith(resources: Resources): Promise<Measure> {
  const regular = rulerOf(await resources.font('regular'));
  const bold = rulerOf(await resources.font('bold'));
  return (text, weight, size) => (weight === 'bold' ? bold : regular).widthOf(text) * size;
}

async function face(name: ResourceName, weight: number, resources: Resources): Promise<string> {
  return writtenFace(await resources.bytes(name), weight);
}

/** The largest part of each picture. */
const writtenFace = memoWith((bytes: Uint8Array, weight: number) => {
  const source = `url(data:font/woff2;base64,${toBase64(bytes)})format('woff2')`;
  return `@font-face{font-family:'Open Sans';font-weight:${weight};src:${source}}`;
});
