import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { HUES } from '../../server/src/engine/map/frameworkMap.ts';
import { type Colour, contrast, distance, mix, readColour } from '../support/colour.ts';

/** The backgrounds of VS Code's own themes, besides those of a plain page. */
const THEMES = {
  light: ['#ffffff', '#f8f8f8', '#f3f3f3'],
  dark: ['#1e1e1e', '#1f1f1f', '#202020', '#252526'],
};

/** The strongest tint of a hue behind text and marks. */
const STRONGEST_WASH = 0.16;

for (const [side, theme] of [
  ['light', 0],
  ['dark', 1],
] as const) {
  const colours = readColours(theme);
  const hues = Array.from({ length: HUES }, (_, index) => colourOf(colours, `hue-${index + 1}`));
  const grounds = [
    colourOf(colours, 'ground'),
    colourOf(colours, 'paper'),
    ...THEMES[side].map((hex) => readColour(hex)),
  ];

  describe(`the colours of the ${side} page`, () => {
    it('give every hue a contrast of 4.5 on every background', () => {
      for (const hue of hues) for (const ground of grounds) assertContrast(hue, ground);
    });

    it('give text and marks a contrast of 4.5 on the tint of every hue', () => {
      const paper = colourOf(colours, 'paper');
      for (const name of ['ink', 'quiet', 'problem', 'question', 'accent', 'come']) {
        for (const ground of [colourOf(colours, 'ground'), paper])
          assertContrast(colourOf(colours, name), ground);
        for (const hue of hues) assertContrast(colourOf(colours, name), mix(hue, paper, STRONGEST_WASH));
      }
    });

    it('can be distinguished by colour-blind readers, especially neighbours', () => {
      hues.forEach((hue, index) => {
        for (const [at, other] of hues.entries()) {
          if (at <= index) continue;
          const wanted = at === index + 1 ? 0.065 : 0.045;
          const far = distance(hue, other);
          assert.ok(far >= wanted, `hues ${index + 1} and ${at + 1} are ${far.toFixed(3)} apart`);
        }
      });
    });
  });
}

function assertContrast(colour: Colour, ground: Colour): void {
  const found = contrast(colour, ground);
  assert.ok(found >= 4.5, `${found.toFixed(2)} of ${colour} on ${ground}`);
}

/** The custom properties of the style sheet, of each the light or the dark colour. */
function readColours(theme: 0 | 1): ReadonlyMap<string, Colour> {
  const css = readFileSync('client/viewer/colours.css', 'utf8');
  const pairs = css.matchAll(/--([a-z0-9-]+):[^;]*light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g);
  return new Map(
    [...pairs].map(([, name = '', light = '', dark = '']) => [name, readColour(theme === 0 ? light : dark)]),
  );
}

function colourOf(colours: ReadonlyMap<string, Colour>, name: string): Colour {
  const colour = colours.get(name);
  assert.ok(colour, `No colour ${name}`);
  return colour;
}
