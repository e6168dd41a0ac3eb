import assert from 'node:assert/strict';
import { mergeTexts } from '../../server/src/engine/diff/index.ts';
import { trimLines } from '../support/sources.ts';

const BASE = `
  framework f: F
  domain d: D
    activity one: Ability to do one
      // About the first.
      - [a] An ability to a
      - [b] An ability to b
        note: Mind.
    activity two: Ability to do two
      - [c] An ability to c
  `;

function expectMerged(
  ours: (base: string) => string,
  theirs: (base: string) => string,
  expected: string,
): void {
  const base = `${trimLines(BASE)}\n`;
  const wanted = `${trimLines(expected)}\n`;
  assert.deepEqual(mergeTexts(base, ours(base), theirs(base)), { text: wanted, conflicts: 0 });
}

function replaced(...pairs: readonly (readonly [string, string])[]): (base: string) => string {
  return (base) =>
    pairs.reduce((text, [from, to]) => {
      assert.ok(text.includes(from), from);
      return text.replace(from, to);
    }, base);
}

function lines(...all: readonly string[]): string {
  return all.map((line) => `${line}\n`).join('');
}

describe('merging by meaning', () => {
  it('combines a move on one side with a rewording on the other', () => {
    expectMerged(
      replaced(
        ['    // About the first.\n    - [a] An ability to a\n', ''],
        ['to c\n', 'to c\n    // About the first.\n    - [a] An ability to a\n'],
      ),
      replaced(['An ability to a', 'An ability to do a']),
      `
      framework f: F
      domain d: D
        activity one: Ability to do one
          - [b] An ability to b
            note: Mind.
        activity two: Ability to do two
          - [c] An ability to c
          // About the first.
          - [a] An ability to do a
      `,
    );
  });

  it('combines an id from one side with a text from the other, and additions from both', () => {
    expectMerged(
      replaced(['[b]', '[bb]'], ['to c\n', 'to c\n    - [x] An ability to x\n']),
      replaced(
        ['An ability to b', 'An ability to do b'],
        ['note: Mind.', 'note: Mind.\n      see: @a'],
        ['to c\n', 'to c\n    - [y] An ability to y\n'],
      ),
      `
      framework f: F
      domain d: D
        activity one: Ability to do one
          // About the first.
          - [a] An ability to a
          - [bb] An ability to do b
            note: Mind.
            see: @a
        activity two: Ability to do two
          - [c] An ability to c
          - [x] An ability to x
          - [y] An ability to y
      `,
    );
  });

  it('keeps what both sides added once, and follows a side that indents or reorders', () => {
    expectMerged(
      replaced([
        '    - [c] An ability to c\n',
        '    - [n] An ability to n\n    application:\n      - [c] An ability to c\n',
      ]),
      replaced(['    - [c] An ability to c\n', '    - [n] An ability to n\n    - [c] An ability to do c\n']),
      `
      framework f: F
      domain d: D
        activity one: Ability to do one
          // About the first.
          - [a] An ability to a
          - [b] An ability to b
            note: Mind.
        activity two: Ability to do two
          - [n] An ability to n
          application:
            - [c] An ability to do c
      `,
    );
  });

  it('marks only lines that the sides change differently', () => {
    const base = `${trimLines(BASE)}\n`;
    const ours = replaced(['ability to b', 'ability to say b'])(base);
    const theirs = replaced(['ability to b', 'ability to do b'], ['ability to c', 'ability to do c'])(base);
    const { text, conflicts } = mergeTexts(base, ours, theirs);
    assert.equal(conflicts, 1);
    assert.ok(
      text.includes(
        trimLines(`
      <<<<<<< ours
          - [b] An ability to say b
      ||||||| base
          - [b] An ability to b
      =======
          - [b] An ability to do b
      >>>>>>> theirs
            note: Mind.
      `),
      ),
      text,
    );
    assert.ok(text.includes('An ability to do c'));
  });

  it('marks what one side removed and the other changed, and what both moved to different places', () => {
    const base = `${trimLines(BASE)}\n`;
    const a = '    // About the first.\n    - [a] An ability to a\n';
    const gone = replaced([a, ''])(base);
    const changed = replaced(['ability to a', 'ability to say a'])(base);
    const moved = replaced([a, ''], ['to c\n', `to c\n${a}`])(base);
    const nested = replaced([a, ''], ['note: Mind.\n', 'note: Mind.\n      - [a] An ability to a\n'])(base);
    for (const [ours, theirs] of [
      [gone, changed],
      [changed, gone],
      [moved, nested],
    ] as const) {
      const { text, conflicts } = mergeTexts(base, ours, theirs);
      assert.ok(conflicts > 0);
      assert.match(text, /^<<<<<<< ours$[\s\S]*^=======$[\s\S]*^>>>>>>> theirs$/m);
    }
  });

  it('removes the right one of equal lines, and marks a conflict if that is uncertain', () => {
    const base = lines('framework f: F', '- one', '  - to hear', '- two', '  - to hear');
    const [ours, theirs] = [
      lines('framework f: F', '- one', '- two', '  - to hear'),
      lines('framework f: F', '- one', '  - to hear', '- two'),
    ];
    const neither = lines('framework f: F', '- one', '- two');
    assert.deepEqual(mergeTexts(base, ours, theirs), { text: neither, conflicts: 0 });
    assert.deepEqual(mergeTexts(base, theirs, ours), { text: neither, conflicts: 0 });

    // One side removed the first line of the first list; the other did too, and joined the two lists.
    const two = lines('domain a: A', '  - to hear', '  - to see', 'domain b: B', '  - to hear', '  - to see');
    const without = two.replace('  - to hear\n', '');
    const joined = without.replace('domain b: B\n', '');
    for (const [mine, yours] of [[without, joined] as const, [joined, without] as const]) {
      const { text, conflicts } = mergeTexts(two, mine, yours);
      assert.ok(conflicts > 0, text);
      for (const side of [mine, yours])
        assert.ok(
          side.split('\n').every((line) => text.includes(line)),
          text,
        );
    }
  });

  it('keeps line ends, and a last line without one', () => {
    const base = 'framework f: F\r\ndomain d: D\r\n  activity a: A';
    const ours = base.replace('F\r', 'FF\r');
    const theirs = base.replace('activity a: A', 'activity a: AA');
    assert.equal(mergeTexts(base, ours, theirs).text, 'framework f: FF\r\ndomain d: D\r\n  activity a: AA');
  });
});
