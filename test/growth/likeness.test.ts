import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Likeness } from '../../server/src/engine/language/likeness.ts';
import { similarity, toWordSet } from '../../server/src/engine/language/minHash.ts';
import { hashOf, normalisedText, wordingOf } from '../../server/src/engine/language/wording.ts';
import { parseLine } from '../../server/src/engine/syntax/parseLine.ts';
import type { Statement } from '../../server/src/engine/syntax/statement.ts';
import { assertLinear } from '../support/growth.ts';
import { runs } from '../support/runs.ts';

/** As many words as a large framework has; the first are used most, as in any text. */
const WORDS = Array.from({ length: 3000 }, (_, index) => `word${index}`);

/** Numbers that look random and are the same each time (a linear congruential generator). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return state / 0x7fffffff;
  };
}

function item(text: string): Statement {
  return parseLine({ content: `- An ability to ${text}`, end: '\n' });
}

function randomTexts(count: number, seed: number): string[] {
  const next = numbers(seed);
  const word = (): string => WORDS[Math.floor(next() ** 3 * WORDS.length)] as string;
  return Array.from({ length: count }, () =>
    Array.from({ length: 12 + Math.floor(next() * 6) }, word).join(' '),
  );
}

/** The pairs of at least that likeness, found by comparing all with all. */
function pairsOf(texts: readonly string[], threshold: number): Set<string> {
  const sets = texts.map((text) => toWordSet(text.split(' ').map(hashOf)));
  const pairs = new Set<string>();
  sets.forEach((left, first) => {
    sets.slice(first + 1).forEach((right, offset) => {
      if (similarity(left, right) >= threshold) pairs.add(`${first} ${first + 1 + offset}`);
    });
  });
  return pairs;
}

describe('similar competences', () => {
  it('are found as by comparing all pairs', () => {
    const texts = randomTexts(800, 7);
    // Every tenth is repeated with one more word.
    const all = [...texts, ...texts.filter((_, index) => index % 10 === 0).map((text) => `${text} again`)];
    const likeness = new Likeness();
    const statements = all.map(item);
    for (const statement of statements) likeness.add(statement, 'x');
    const found = new Set<string>();
    for (const text of likeness.everything()) {
      for (const [other, alike] of text.near) {
        if (alike < 0.85) continue;
        const places = [text, other].map(({ places }) =>
          statements.indexOf([...places.keys()][0] as Statement),
        );
        found.add(places.sort((left, right) => left - right).join(' '));
      }
    }
    const expected = pairsOf(all, 0.85);
    assert.ok(expected.size >= 80);
    assert.deepEqual(
      [...expected].filter((pair) => !found.has(pair)),
      [],
    );
  });

  it('are found among 100,000 in about ten times the time as among 10,000', () => {
    assertLinear(10_000, (count) => {
      const likeness = new Likeness();
      for (const text of randomTexts(count, 11)) likeness.add(item(text), 'x');
    });
  }).timeout(120_000);

  it('are forgotten when a line is removed', () => {
    const likeness = new Likeness();
    const first = item('help the client recall the important people in their life');
    const second = item('help the client to recall the important people in their life');
    likeness.add(first, 'x');
    likeness.add(second, 'x');
    likeness.takeChanges();
    likeness.remove(first);
    const changed = [...likeness.takeChanges()];
    assert.deepEqual(changed.map(({ count, near }) => [count, near.size]).sort(), [
      [0, 0],
      [1, 0],
    ]);
  });

  it('depend on the normalised text, however it is read', () => {
    const piece = fc.constantFrom(
      'An ability',
      ' to ',
      'draw on',
      ' knowledge of',
      'the ',
      'client',
      "'s",
      '’s',
      '“own”',
      ' ',
      '  ',
      '\t',
      '.',
      ',',
      ': ',
      '…',
      '...',
      '*',
      '_',
      '(',
      ')',
      '-',
      '7',
      'A',
      'Z',
      '\u00a0',
      '\u000b',
      '\u001f',
      '[',
      '@',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const text = pieces.join('');
        const plain = normalisedText(text);
        const wording = wordingOf(text);
        assert.equal(wording?.plain, plain === '' ? undefined : hashOf(plain));
        // A character beyond ASCII uses the slower path, with the same words.
        const other = wordingOf(`${text} é`);
        if (wording) assert.deepEqual(other?.words, [...wording.words, hashOf('é')]);
      }),
      runs(2000),
    );
  });

  it('are found while at least one of several positions remains', () => {
    const likeness = new Likeness();
    const [first, second, third] = [1, 2, 3].map(() => item('agree a contract for the time together')) as [
      Statement,
      Statement,
      Statement,
    ];
    for (const statement of [first, second, third]) likeness.add(statement, 'x');
    likeness.remove(first);
    const [text] = likeness.takeChanges();
    assert.deepEqual([...(text?.places.keys() ?? [])], [second, third]);
    likeness.remove(second);
    likeness.remove(third);
    assert.deepEqual([...likeness.everything()], []);
  });
});
