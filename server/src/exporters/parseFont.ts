import { create, type Font, type GlyphRun } from 'fontkit';

/** The number of words that are cached. A framework has a few thousand. */
const MOST_WORDS = 50_000;

/** Reads a font for many documents; the layout of each word is computed only once. */
export function parseFont(bytes: Uint8Array): Font {
  const font = create(bytes);
  const runs = new Map<string, GlyphRun>();
  return Object.create(font, {
    layout: {
      value: (text: string, features?: unknown): GlyphRun => {
        if (features !== undefined) return font.layout(text, features);
        let run = runs.get(text);
        if (run === undefined) {
          run = font.layout(text);
          if (runs.size >= MOST_WORDS) runs.clear();
          runs.set(text, run);
        }
        // The caller may scale the positions in place.
        return {
          glyphs: run.glyphs,
          positions: run.positions.map((position) => ({ ...position })),
          advanceWidth: run.advanceWidth,
        };
      },
    },
  }) as Font;
}
