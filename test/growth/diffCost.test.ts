import assert from 'node:assert/strict';
import { editedText } from '../../bench/workload/editedText.ts';
import { workload } from '../../bench/workload.ts';
import { diffWorkspaces } from '../../server/src/engine/diff/index.ts';
import { Workspace } from '../../server/src/engine/index.ts';
import { assertLinear } from '../support/growth.ts';
import { randomNumbers } from '../support/randomEdits.ts';

const WORDS = Array.from({ length: 2000 }, (_, index) => `word${index}`);

/** A framework of this many competences, a twentieth of them in each activity; every third has no id. */
function large(count: number): string[] {
  const random = randomNumbers(count);
  const lines = ['framework f: F', '  version: 1.0.0'];
  for (let index = 0; index < count; index++) {
    if (index % 400 === 0) lines.push(`domain d-${index}: Domain ${index}`);
    if (index % 20 === 0) lines.push(`  activity a-${index}: Ability to do ${index}`);
    const words = Array.from({ length: 12 }, () => WORDS[random(WORDS.length)]).join(' ');
    lines.push(`    - ${index % 3 ? `[c-${index}] ` : ''}An ability to ${words}`);
  }
  return lines;
}

/** The same with this many competences reworded, replaced, moved and removed. */
function edited(lines: readonly string[], edits: number): string[] {
  const random = randomNumbers(edits);
  const now = [...lines];
  const item = (): number => {
    for (;;) {
      const at = random(now.length);
      if (now[at]?.startsWith('    - ')) return at;
    }
  };
  for (let index = 0; index < edits; index++) {
    const at = item();
    if (index % 4 === 0) now[at] = `${now[at]} ${index}`;
    else if (index % 4 === 1) now[at] = `    - An ability to ${index} be another altogether ${index * 7}`;
    else if (index % 4 === 2) now.splice(at, 1);
    else now.splice(item(), 0, ...now.splice(at, 1));
  }
  return now;
}

function workspaceOf(lines: readonly string[]): Workspace {
  const workspace = new Workspace([]);
  workspace.open('f.competence', lines.join('\n'));
  return workspace;
}

describe('the cost of a comparison', function () {
  this.timeout(120_000);

  it('grows with the texts and the edits, not with their product', () => {
    assertLinear(1200, (count) => {
      const lines = large(count);
      const { changes } = diffWorkspaces(workspaceOf(lines), workspaceOf(edited(lines, count / 10)));
      assert.ok(changes.length > count / 20 && changes.length <= count / 8);
    });
  });

  it('grows as little in generated frameworks with similar words', () => {
    assertLinear(3000, (count) => {
      const text = workload({ competences: count })[0]?.text ?? '';
      const open = (version: string): Workspace => workspaceOf(version.split('\n'));
      const { changes } = diffWorkspaces(open(text), open(editedText(text, count / 100)));
      assert.ok(changes.length > 0 && changes.length <= count / 90, String(changes.length));
    });
  });

  it('stays nearly linear if all texts are different, and if all are the same', () => {
    const same = (count: number, word: string): string[] => [
      'framework f: F',
      'domain d: D',
      '  activity a: A',
      ...Array.from({ length: count }, () => `    - An ability to ${word}`),
    ];
    const compare = (before: readonly string[], after: readonly string[]): void => {
      diffWorkspaces(workspaceOf(before), workspaceOf(after));
    };
    assertLinear(400, (count) => compare(same(count, 'wait'), same(count, 'wait').slice(0, count * 0.75)));
    assertLinear(400, (count) => compare(same(count, 'wait'), same(count, 'listen with great care')));
    assertLinear(400, (count) => {
      const all = large(count);
      compare(
        all,
        all.map((line) => line.replaceAll('word', 'wort')),
      );
    });
  });
});
