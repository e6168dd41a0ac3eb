import type { Font } from 'fontkit';
import { memo } from '../engine/memo.ts';

/** The number of words whose widths are cached. A framework has a few thousand. */
const MOST_WORDS = 50_000;

/** Measures text in a font, and knows which characters the font has. */
export interface Ruler {
  /** The width of a text, in ems. */
  widthOf(text: string): number;
  /** Whether the font has the character. Characters that are never visible by themselves count as present. */
  has(character: string): boolean;
}

/** Measures text in a font. */
export const rulerOf = memo(makeRuler);

function makeRuler(font: Font): Ruler {
  const widths = new Map<string, number>();
  const had = new Map<string, boolean>();
  const has = (character: string): boolean => {
    let known = had.get(character);
    if (known === undefined) {
      known = isUnseen(character) || font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0);
      had.set(character, known);
    }
    return known;
  };
  const measure = (text: string): number => {
    let width = 0;
    for (const { text: part, missing } of partsByFont(text, has)) {
      // Whatever replaces it is hardly wider than it is high.
      width += missing ? 1 : font.layout(part).advanceWidth / font.unitsPerEm;
    }
    return width;
  };
  return {
    has,
    widthOf: (text) => {
      let width = widths.get(text);
      if (width === undefined) {
        width = measure(text);
        if (widths.size >= MOST_WORDS) widths.clear();
        widths.set(text, width);
      }
      return width;
    },
  };
}

/** Splits text where the font lacks a character. Each such character is a part of its own. */
export function partsByFont(
  text: string,
  has: (character: string) => boolean,
): { readonly text: string; readonly missing: boolean }[] {
  const parts: { text: string; missing: boolean }[] = [];
  for (const character of text) {
    const missing = !has(character);
    const last = parts.at(-1);
    if (missing || last === undefined || last.missing) parts.push({ text: character, missing });
    else last.text += character;
  }
  return parts;
}

/** Characters that join, separate or reverse their neighbours. */
function isUnseen(character: string): boolean {
  return /^[\p{Default_Ignorable_Code_Point}]$/u.test(character);
}
