import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { breakLines, lightHue, type Stretch } from '../../server/src/engine/export/index.ts';
import { HUES } from '../../server/src/engine/map/frameworkMap.ts';
import { runs } from '../support/runs.ts';

/** Every letter is one unit wide. */
const ofLength = (text: string): number => [...text].length;
const lines = (text: string, width: number): string[] =>
  breakLines([{ text, style: 'plain' }], width, ofLength).map((fragments) =>
    fragments.map(({ text }) => text).join(''),
  );

describe('breaking lines', () => {
  it('breaks between words, but not in short names with a hyphen', () => {
    assert.deepEqual(lines('Ability to offer IPT-A to families', 12), [
      'Ability to',
      'offer IPT-A',
      'to families',
    ]);
  });

  it('breaks words that are too long, after a hyphen if possible', () => {
    assert.deepEqual(lines('a psycho-dynamically-informed way', 12), [
      'a psycho-',
      'dynamically-',
      'informed way',
    ]);
    assert.deepEqual(lines('aaaaaaaaaaaaaaaaaaaaaaaaa', 10), ['aaaaaaaaaa', 'aaaaaaaaaa', 'aaaaa']);
  });

  it('ends a line at a line feed', () => {
    assert.deepEqual(lines('one\ntwo\n\nthree', 20), ['one', 'two', '', 'three']);
  });

  it('keeps a word with several styles together, and returns the position of each', () => {
    const stretches: Stretch<string>[] = [
      { text: 'so be', style: 'plain' },
      { text: 'low', style: 'bold' },
    ];
    assert.deepEqual(breakLines(stretches, 6, ofLength), [
      [{ text: 'so', style: 'plain', x: 0, width: 2 }],
      [
        { text: 'be', style: 'plain', x: 0, width: 2 },
        { text: 'low', style: 'bold', x: 2, width: 3 },
      ],
    ]);
  });

  it('loses no letter and makes no line too wide, for any text', () => {
    const part = fc.record({
      text: fc.string({ unit: 'binary', maxLength: 30 }),
      style: fc.constantFrom('a', 'b'),
    });
    fc.assert(
      fc.property(fc.array(part, { maxLength: 4 }), fc.integer({ min: 1, max: 20 }), (stretches, width) => {
        const broken = breakLines(stretches, width, (text) => (text === '' ? 0 : 1));
        const said = broken
          .flat()
          .map(({ text }) => text)
          .join('');
        assert.equal(
          said.replace(/[ \n]/g, ''),
          stretches
            .map(({ text }) => text)
            .join('')
            .replace(/[ \n]/g, ''),
        );
      }),
      runs(500),
    );
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z \n-]{0,120}$/), fc.integer({ min: 1, max: 30 }), (text, width) => {
        for (const line of lines(text, width)) assert.ok(line.length <= width, `'${line}' on ${width}`);
      }),
    );
  });
});

describe('the hues of pictures', () => {
  it('are the same as in the light theme of the page', () => {
    const css = readFileSync('client/viewer/colours.css', 'utf8');
    const light = Array.from(
      { length: HUES },
      (_, index) => new RegExp(`--hue-${index + 1}: light-dark\\((#\\w+)`).exec(css)?.[1],
    );
    assert.deepEqual(
      light,
      light.map((_, index) => lightHue(index + 1)),
    );
  });
});
