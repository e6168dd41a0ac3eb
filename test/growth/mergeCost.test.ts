import assert from 'node:assert/strict';
import { mergeTexts } from '../../server/src/engine/diff/index.ts';
import { assertLinear } from '../support/growth.ts';
import { randomNumbers } from '../support/randomEdits.ts';

/** The lines of a framework of this many competences, a twentieth of them in each activity; every third has no id. */
function large(count: number): string[] {
  const lines = ['framework f: F', '  version: 1.0.0'];
  for (let index = 0; index < count; index++) {
    if (index % 400 === 0) lines.push(`domain d-${index}: Domain ${index}`);
    if (index % 20 === 0) lines.push(`  activity a-${index}: Ability to do ${index}`);
    lines.push(`    - ${index % 3 ? `[c-${index}] ` : ''}An ability to ${index} words of ${index * 7}`);
  }
  return lines;
}

/** One side: competences of one half of each ten reworded, removed, moved and added. */
function edited(lines: readonly string[], half: 0 | 1): string[] {
  const random = randomNumbers(half + 1);
  const moved: string[] = [];
  const now = lines.flatMap((line, index) => {
    if (!line.startsWith('    - ') || index % 10 !== half * 5) return [line];
    switch (random(4)) {
      case 0:
        return [`${line} ${half}`];
      case 1:
        return [];
      case 2:
        return [line, `    - An ability to add ${half} ${index}`];
      default:
        moved.push(line);
        return [];
    }
  });
  // Each goes to another place than it was at, far apart from the others.
  const step = Math.max(1, Math.floor(now.length / (moved.length + 1)));
  for (const [index, line] of moved.entries()) {
    const at = now.findIndex((other, place) => place >= index * step && other.startsWith('    - '));
    now.splice(at < 0 ? now.length : at, 0, line);
  }
  return now;
}

function merge(base: readonly string[], ours: readonly string[], theirs: readonly string[]): number {
  const [old, left, right] = [base, ours, theirs].map((lines) => `${lines.join('\n')}\n`);
  return mergeTexts(old as string, left as string, right as string).conflicts;
}

describe('the cost of a merge', function () {
  this.timeout(240_000);

  it('grows with the text, if the sides edited different lines', () => {
    assertLinear(1500, (count) => {
      const base = large(count);
      merge(base, edited(base, 0), edited(base, 1));
    });
  });

  it('grows with the text, if every tenth line is in conflict', () => {
    assertLinear(1500, (count) => {
      const base = large(count);
      const reworded = (word: string): string[] =>
        base.map((line, index) => (index % 10 === 5 ? `${line} ${word}` : line));
      const conflicts = merge(base, reworded('ours'), reworded('theirs'));
      assert.ok(conflicts > count / 12, String(conflicts));
    });
  });

  it('grows with the text, if one side removed every activity that the other changed', () => {
    assertLinear(1500, (count) => {
      const base = large(count);
      const kept = base.filter((line) => !line.startsWith('  activity') && !line.startsWith('    - '));
      const conflicts = merge(
        base,
        kept,
        base.map((line) => line.replace('words', 'other words')),
      );
      assert.ok(conflicts > 0);
    });
  });

  it('grows with the text, if the sides have another order of everything', () => {
    assertLinear(400, (count) => {
      const [head, items] = [large(0), large(count).filter((line) => line.startsWith('    - '))];
      const list = (lines: readonly string[]): string[] => [
        ...head,
        'domain d: D',
        '  activity a: A',
        ...lines,
      ];
      const shuffled = items.toSorted((left, right) => (left.slice(-3) < right.slice(-3) ? -1 : 1));
      assert.ok(merge(list(items), list(items.toReversed()), list(shuffled)) > 0);
    });
  });

  it('grows with the text, if all lines are equal and each side removed some', () => {
    assertLinear(400, (count) => {
      const head = [...large(0), 'domain d: D', '  activity a: A'];
      const list = (length: number, word: string): string[] =>
        Array.from({ length }, () => `    - An ability to ${word}`);
      const [base, ours, theirs] = [count, Math.floor(count * 0.8), Math.floor(count * 0.7)].map((length) => [
        ...head,
        ...list(length, 'wait'),
      ]);
      merge(base as string[], [...(ours as string[]), ...list(count, 'see')], theirs as string[]);
    });
  });

  it('grows with the length of a list, and with the comments above one line', () => {
    const head = [...large(0), 'domain d: D', '  activity a: A'];
    assertLinear(4000, (count) => {
      const covers = (from: number, length: number): string[] => {
        const names = Array.from({ length }, (_, index) => `@a-${from + index}`);
        return [...head, 'curriculum c: C', `  covers: ${names.join(', ')}`];
      };
      assert.equal(merge(covers(0, count), covers(5, count), covers(0, count + 5)), 0);
    });
    assertLinear(400, (count) => {
      const equal = (length: number): string[] => [
        ...head,
        ...Array.from({ length }, () => '    // Mind.'),
        '    - An ability',
      ];
      assert.equal(merge(equal(count), equal(Math.floor(count * 0.8)), equal(Math.floor(count * 0.7))), 0);
    });
    assertLinear(2000, (count) => {
      const different = (word: string): string[] => [
        ...head,
        ...Array.from({ length: count }, (_, index) => `    // Mind ${index}${word}.`),
        '    - An ability',
      ];
      assert.equal(merge(different(''), different(' once'), different(' twice')), 0);
    });
  });

  it('grows with the text, if it is not certain which of equal lines a side removed', () => {
    assertLinear(400, (count) => {
      const items = Array.from({ length: count }, (_, index) => `    - An ability to ${index % 50}`);
      const blank = items.flatMap((line) => ['', line]);
      const head = [...large(0), 'domain d: D', '  activity a: A'];
      const base = [...head, ...blank, '  activity b: B', ...blank];
      const without = [...head, '  activity b: B', ...blank];
      merge(base, without, [...head, ...blank]);
    });
  });

  it('grows with the text, if a conflict is in another, and so on', () => {
    assertLinear(30, (count) => {
      const nested = (word: string): string[] => [
        'framework f: F',
        'domain d: D',
        '  activity a: A',
        ...Array.from(
          { length: count },
          (_, depth) => `${'  '.repeat(depth + 2)}- An ability to ${word} ${depth}`,
        ),
      ];
      merge(nested('wait'), nested('wait here'), nested('wait there'));
    });
  });
});
