import assert from 'node:assert/strict';
import { editedText } from '../../bench/workload/editedText.ts';
import { workload } from '../../bench/workload.ts';
import { diffWorkspaces } from '../../server/src/engine/diff/index.ts';
import { Workspace } from '../../server/src/engine/index.ts';
import { randomNumbers } from '../support/randomEdits.ts';

const WORDS = Array.from({ length: 2000 }, (_, index) => `word${index}`);

/** A framework of so many competences, a twentieth of them in each activity; every third has no id. */
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

/** The same with so many competences reworded, written anew, moved and removed. */
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

describe('what a comparison costs', () => {
  it('compares few texts: as many as were edited, and not as many as there are', function () {
    this.timeout(60_000);
    const comparisons = [3000, 12_000].map((count) => {
      const lines = large(count);
      const difference = diffWorkspaces(workspaceOf(lines), workspaceOf(edited(lines, 300)));
      assert.ok(difference.changes.length > 150 && difference.changes.length <= 375);
      return difference.comparisons;
    });
    const [few = 0, many = 0] = comparisons;
    assert.ok(few < 1500 && many < 1500, comparisons.join(', '));
  });

  it('compares as few in the frameworks that are measured, however alike their words are', function () {
    this.timeout(60_000);
    const [file] = workload({ competences: 30_000 });
    const text = file?.text ?? '';
    const open = (version: string): Workspace => workspaceOf(version.split('\n'));
    const { changes, comparisons } = diffWorkspaces(open(text), open(editedText(text, 300)));
    assert.ok(changes.length > 280 && changes.length <= 320, String(changes.length));
    assert.ok(comparisons < 5 * 300, String(comparisons));
  });

  it('stays near linear where every text is another, and where all are the same', function () {
    this.timeout(60_000);
    const same = (word: string): string[] => [
      'framework f: F',
      'domain d: D',
      '  activity a: A',
      ...Array.from({ length: 4000 }, () => `    - An ability to ${word}`),
    ];
    const all = large(4000);
    const other = all.map((line) => line.replaceAll('word', 'wort'));
    for (const [before, after] of [
      [same('wait'), same('wait').slice(0, 3000)],
      [same('wait'), same('listen with great care')],
      [all, other],
    ] as const) {
      const { comparisons } = diffWorkspaces(workspaceOf(before), workspaceOf(after));
      assert.ok(comparisons < 4000 * 100, String(comparisons));
    }
  });
});
