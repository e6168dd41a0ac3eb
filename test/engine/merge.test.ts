import assert from 'node:assert/strict';
import { type ConflictStyle, MARKERS, mergeTexts } from '../../server/src/engine/diff/index.ts';
import { writeMarkers } from '../../server/src/engine/diff/merge/writeMarkers.ts';
import { conflictsIn } from '../../server/src/engine/text/index.ts';
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

  it('asks whether new words are agreed if one side agreed a statement and the other changed it', () => {
    const base = `${trimLines(BASE)}\n`;
    const agreed = (date: string) => replaced(['to b\n', `to b\n      agreed: ${date}\n`]);
    const mark = (before: string, date: string): string =>
      `<<<<<<< ours\n||||||| base\n${before}=======\n      agreed: ${date}\n>>>>>>> theirs\n`;
    const reworded = replaced(['ability to b', 'ability to say b']);
    assert.deepEqual(mergeTexts(base, reworded(base), agreed('2026-05-03')(base)), {
      text: reworded(base).replace('to say b\n', `to say b\n${mark('', '2026-05-03')}`),
      conflicts: 1,
    });
    const noted = replaced(['Mind.', 'Do not mind.']);
    assert.equal(mergeTexts(base, agreed('2026-05-03')(base), noted(base)).conflicts, 1);
    // The same for an agreement that one side renewed, and nothing else that it agreed is disputed.
    const earlier = agreed('2026-04-01')(base);
    const renewed = replaced(
      ['2026-04-01', '2026-05-03'],
      ['to c\n', 'to c\n      agreed: 2026-05-03\n'],
    )(earlier);
    const { text, conflicts } = mergeTexts(earlier, reworded(earlier), renewed);
    assert.equal(conflicts, 1);
    assert.match(text, /ours\n +agreed: 2026-04-01\n[\s\S]*=======\n +agreed: 2026-05-03\n>>>>>>> theirs/);
    assert.match(text, /to c\n +agreed: 2026-05-03\n$/);
  });

  it('does not dispute an agreement of words that only one side changed, or that did not change', () => {
    const base = `${trimLines(BASE)}\n`;
    const agreed = replaced(['to b\n', 'to b\n      agreed: 2026-05-03\n']);
    const both = replaced(['ability to b\n', 'ability to say b\n      agreed: 2026-05-03\n']);
    for (const [ours, theirs] of [
      [agreed(base), agreed(base)],
      [both(base), base],
      [both(base), replaced(['ability to a', 'ability to say a'])(base)],
      // An id, a question and a statement under it are not its words.
      [agreed(base), replaced(['[b] ', '[bee] '])(base)],
      [agreed(base), replaced(['Mind.\n', 'Mind.\n      ? Why?\n      - in words\n'])(base)],
    ] as const) {
      const { text, conflicts } = mergeTexts(base, ours, theirs);
      assert.equal(conflicts, 0, text);
      assert.match(text, /agreed: 2026-05-03/);
    }
  });

  it('disputes two different dates of agreement', () => {
    const base = `${trimLines(BASE)}\n`;
    const on = (date: string) => replaced(['to b\n', `to b\n      agreed: ${date}\n`])(base);
    const { text, conflicts } = mergeTexts(base, on('2026-05-03'), on('2026-05-10'));
    assert.equal(conflicts, 1);
    assert.match(text, /ours\n +agreed: 2026-05-03\n[\s\S]*=======\n +agreed: 2026-05-10\n>>>>>>> theirs/);
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

  const LISTED = lines(
    'framework f: F',
    '  version: 1.0.0',
    'domain d: D',
    '  activity a: A',
    '    - [one] An ability to convey hope',
    '    - [two] An ability to keep secrets from parents',
    '  activity b: B',
    '    - [three] An ability to look back',
    '    - [four] An ability to plan ahead',
    '  activity c: C',
    '    - [five] An ability to swap roles',
    '    - An ability to wait for an answer',
    'curriculum k: K',
    '  module m: M',
    '    covers: @a, @b',
  );
  const TWO = '    - [two] An ability to keep secrets from parents\n';
  const FOUR = '    - [four] An ability to plan ahead\n';
  const FIVE = '[five] An ability to swap roles';

  it('marks a statement that one side removed and the other moved, beside another conflict', () => {
    const { text, conflicts } = mergeTexts(
      LISTED,
      replaced([TWO, ''], [FIVE, `${FIVE} well`])(LISTED),
      replaced([TWO, ''], [FOUR, TWO + FOUR], [FIVE, `${FIVE} often`])(LISTED),
    );
    assert.equal(conflicts, 2);
    assert.equal(
      text,
      replaced(
        [TWO, ''],
        [
          FOUR,
          lines('<<<<<<< ours', '||||||| base') +
            TWO +
            lines('=======') +
            TWO +
            lines('>>>>>>> theirs') +
            FOUR,
        ],
        [
          `    - ${FIVE}\n`,
          lines(
            '<<<<<<< ours',
            `    - ${FIVE} well`,
            '||||||| base',
            `    - ${FIVE}`,
            '=======',
            `    - ${FIVE} often`,
            '>>>>>>> theirs',
          ),
        ],
      )(LISTED),
    );
  });

  it('marks both places of a statement that the sides moved to different ones, and merges the rest', () => {
    const last = '    - An ability to wait for an answer\n';
    const { text, conflicts } = mergeTexts(
      LISTED,
      replaced([TWO, ''], [FOUR, FOUR + TWO], ['convey', 'give'])(LISTED),
      replaced([TWO, ''], [last, last + TWO], ['to wait', 'to wait long'])(LISTED),
    );
    const ours = lines('<<<<<<< ours') + TWO + lines('||||||| base', '=======', '>>>>>>> theirs');
    const theirs = lines('<<<<<<< ours', '||||||| base', '=======') + TWO + lines('>>>>>>> theirs');
    const changed = last.replace('to wait', 'to wait long');
    assert.equal(conflicts, 2);
    assert.equal(
      text,
      replaced([TWO, ''], [FOUR, FOUR + ours], [last, changed + theirs], ['convey', 'give'])(LISTED),
    );
  });

  it('marks an activity as a whole if one side removed it and the other changed something in it', () => {
    const activity = LISTED.slice(LISTED.indexOf('  activity b'), LISTED.indexOf('  activity c'));
    const changed = activity.replace('look back', 'look far back');
    const { text, conflicts } = mergeTexts(
      LISTED,
      LISTED.replace(activity, ''),
      LISTED.replace(activity, changed),
    );
    const marked = `<<<<<<< ours\n||||||| base\n${activity}=======\n${changed}>>>>>>> theirs\n`;
    assert.deepEqual({ text, conflicts }, { text: LISTED.replace(activity, marked), conflicts: 1 });
  });

  it('marks only the elements whose order is disputed', () => {
    const three = '    - [three] An ability to look back\n';
    const last = '    - [last] An ability to end\n';
    const first = '    - [first] An ability to begin\n';
    const all = (...middle: readonly string[]): string =>
      replaced([three + FOUR, [first, ...middle].join('')])(LISTED);
    const [ours, theirs] = [all(FOUR, three, last), all(last, three, FOUR)];
    const { text, conflicts } = mergeTexts(
      all(three, FOUR, last),
      replaced(['convey', 'give'])(ours),
      replaced(['to swap', 'to change'])(theirs),
    );
    const marked = lines(
      '<<<<<<< ours',
      `${FOUR + three + last}||||||| base`,
      `${three + FOUR + last}=======`,
      `${last + three + FOUR}>>>>>>> theirs`,
    );
    assert.deepEqual(
      { text, conflicts },
      {
        text: replaced(['convey', 'give'], ['to swap', 'to change'])(all(marked)),
        conflicts: 1,
      },
    );
  });

  it('writes conflicts in the styles of git', () => {
    const conflict = (style: ConflictStyle): string => {
      const base = lines('- [a] to a', '- [b] to b', '- [c] to c');
      // Both sides put the same line first and last, and dispute the order between.
      const ours = lines('- [a] to a', '- [c] to c', '- [b] to b well');
      const theirs = lines('- [a] to a', '- [b] to b often', '- [c] to c');
      const { text, conflicts } = mergeTexts(base, ours, theirs, { ...MARKERS, style });
      assert.equal(conflicts, 1);
      assert.equal(conflictsIn(text).length, 1);
      return text;
    };
    const ends = (before: string, after: string): string =>
      `- [a] to a\n- [c] to c\n<<<<<<< ours\n- [b] to b well\n${before}=======\n- [b] to b often\n${after}`;
    assert.equal(conflict('diff3'), ends('||||||| base\n- [b] to b\n', '>>>>>>> theirs\n'));
    assert.equal(conflict('zdiff3'), conflict('diff3'));
    assert.equal(conflict('merge'), ends('', '>>>>>>> theirs\n'));
  });

  it('takes lines on which both sides agree out of a conflict, except with diff3', () => {
    const disputed = { ours: ['a', 'x', 'b', 'c'], base: ['a', 'c'], theirs: ['a', 'y', 'b', 'c'] };
    const written = (style: ConflictStyle): string =>
      writeMarkers(['start', disputed, 'end'], { ...MARKERS, style, size: 1 }).join(' ');
    assert.equal(written('diff3'), 'start < ours a x b c | base a c = a y b c > theirs end');
    assert.equal(written('zdiff3'), 'start a < ours x | base a c = y > theirs b c end');
    assert.equal(written('merge'), 'start a < ours x = y > theirs b c end');
  });

  it('marks an id that would be there twice, and lines that may be given once', () => {
    const added = '    - [new] An ability to ask\n';
    const twice: readonly (readonly [(base: string) => string, (base: string) => string, string])[] = [
      [replaced([FOUR, FOUR + added]), replaced([TWO, TWO + added.replace('ask', 'say')]), '[new]'],
      [replaced([FOUR, FOUR + added]), replaced(['[two]', '[new]']), '[new]'],
      [replaced([FOUR, `${FOUR}  activity e: E\n${added}`]), replaced([TWO, TWO + added]), '[new]'],
      [
        replaced(['1.0.0', '1.0.0\n  status: draft']),
        replaced(['1.0.0', '1.0.0\n  status: published']),
        'status:',
      ],
      [replaced([TWO, `${TWO}      note: Mind.\n`]), replaced([TWO, `${TWO}      note: Do not.\n`]), 'note:'],
    ];
    for (const [ours, theirs, what] of twice) {
      const { text, conflicts } = mergeTexts(LISTED, ours(LISTED), theirs(LISTED));
      assert.ok(conflicts > 0, text);
      const outside = text.replace(/^<{7}[\s\S]*?^>{7}.*$/gm, '');
      assert.ok(text.includes(what) && !outside.includes(what), text);
    }
  });

  it('takes the higher version, and merges lists and a first id as what they are', () => {
    const wait = '    - An ability to wait for an answer\n';
    assert.deepEqual(
      mergeTexts(
        LISTED,
        replaced(
          ['1.0.0', '1.10.0'],
          [wait, wait.replace('- ', '- [wait] ')],
          ['@a, @b', '@a, @c, @b'],
        )(LISTED),
        replaced(['1.0.0', '1.9.0'], [wait, wait.replace('answer', 'hour')], ['@a, @b', '@b, @five'])(LISTED),
      ),
      {
        text: replaced(
          ['1.0.0', '1.10.0'],
          [wait, wait.replace('- ', '- [wait] ').replace('answer', 'hour')],
          ['@a, @b', '@c, @b, @five'],
        )(LISTED),
        conflicts: 0,
      },
    );
    const added = (version: string) => LISTED.replace('1.0.0', version);
    const { text, conflicts } = mergeTexts(LISTED, added('1.1'), added('next'));
    assert.equal(conflicts, 1);
    assert.match(text, /version: 1\.1\n[\s\S]*version: next\n/);
  });
});
