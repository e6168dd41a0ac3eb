import assert from 'node:assert/strict';
import { workload } from '../../bench/workload.ts';
import { Workspace } from '../../server/src/engine/index.ts';
import type { TextChange } from '../../server/src/engine/text/index.ts';
import { assertAsQuick, assertLinear } from '../support/growth.ts';

const PATH = 'framework.competence';

/** A workspace with one framework, and the line of a competence in the middle of it. */
function opened(competences: number): { workspace: Workspace; line: number } {
  const [{ text } = { text: '' }] = workload({ competences });
  const workspace = new Workspace();
  workspace.open(PATH, text);
  const lines = text.split('\n');
  const line = lines.findIndex((each, index) => index > lines.length / 2 && each.includes('] An ability to'));
  return { workspace, line };
}

function insertion(line: number, column: number, text: string): TextChange {
  return { range: { start: { line, column }, end: { line, column } }, text };
}

function competences(count: number): string {
  return Array.from(
    { length: count },
    (_, index) => `      - An ability to do number ${index} of many\n`,
  ).join('');
}

/** A hundred edits of a library take about as long as those of a page. */
function compare(name: string, edit: (line: number) => TextChange, times = 100): void {
  it(name, () => {
    const [page, library] = [small, large].map(({ workspace, line }) => () => {
      const change = edit(line);
      const end = endOf(change);
      for (let time = 0; time < times; time++) {
        workspace.edit(PATH, [change]);
        workspace.firstProblems(PATH, 1000);
        workspace.edit(PATH, [{ range: { start: change.range.start, end }, text: '' }]);
      }
    }) as [() => void, () => void];
    assertAsQuick(page, library);
  }).timeout(60_000);
}

/** The end of an insertion at the start of a line, or inside one. */
function endOf({ range, text }: TextChange): { line: number; column: number } {
  const lines = text.split('\n');
  const line = range.start.line + lines.length - 1;
  return { line, column: (lines.length === 1 ? range.start.column : 0) + (lines.at(-1)?.length ?? 0) };
}

let small: ReturnType<typeof opened>;
let large: ReturnType<typeof opened>;

describe('the cost of an edit', () => {
  before(() => {
    small = opened(300);
    large = opened(30_000);
  });

  compare('a letter: its own line', (line) => insertion(line, 30, 'x'));
  compare('a line at the top: itself', () => insertion(7, 0, '// A comment\n'));
  compare('a competence more: itself and its neighbours', (line) => insertion(line, 0, competences(1)));
  compare('a thousand competences: each of them', (line) => insertion(line, 0, competences(1000)), 2);

  it('does not depend on a list of all equal lines, for a letter in one of them', () => {
    assertLinear(2000, (count) => {
      const equal = new Workspace();
      const line = '    - [x] An ability to draw on knowledge of depression\n';
      equal.open(PATH, `framework f: F\ndomain d: D\n  activity a: A\n${line.repeat(count)}`);
      for (let time = 0; time < 10; time++) equal.edit(PATH, [insertion(100 + time, 40, 'x')]);
    });
  }).timeout(60_000);

  it('of a letter in one of 20,000 equal lines: the line is no longer equal to them', () => {
    const workspace = new Workspace();
    const line = '    - [x] An ability to draw on knowledge of depression\n';
    workspace.open(PATH, `framework f: F\ndomain d: D\n  activity a: A\n${line.repeat(20_000)}`);
    const sent = (): string[] => workspace.problems(PATH).map(({ message }) => message);
    assert.equal(
      sent().filter((message) => message.startsWith('This competence appears twice')).length,
      1000,
    );
    assert.equal(
      sent().filter((message) => message.endsWith(' 18999 more like this are not listed.')).length,
      2,
    );
    workspace.edit(PATH, [insertion(10_000, 40, 'x')]);
    assert.equal(
      sent().filter((message) => message.endsWith(' 18998 more like this are not listed.')).length,
      1,
    );
  });

  it('does not include postponed work, which is done in small steps after opening', () => {
    const recall = 'recall the important people in their life, past and present';
    const alike = ['help the client', 'help the client to'].map(
      (start) => `      - An ability to ${start} ${recall}\n`,
    );
    const text = `${workload({ competences: 3000 })[0]?.text}${competences(300)}${alike.join('')}`;
    const [whole, parted] = [new Workspace(), new Workspace()];
    whole.open(PATH, text);
    parted.open(PATH, text, { leaves: true });
    assert.ok(!parted.isComplete);
    for (const workspace of [whole, parted]) {
      workspace.edit(PATH, [insertion(20, 30, 'x'), insertion(3000, 0, competences(2))]);
    }
    assert.ok(!parted.isComplete);
    let rounds = 0;
    for (; !parted.isComplete; rounds++) parted.checkPending(100);
    assert.ok(rounds >= 33, `${rounds} rounds`);
    const sent = (workspace: Workspace): string[] =>
      workspace.problems(PATH).map(({ rule, statement }) => `${rule.id} ${statement.source}`);
    const ids = new Set(sent(whole).map((each) => each.split(' ')[0]));
    assert.ok(ids.has('near-duplicate-competence') && ids.has('duplicate-competence'));
    assert.deepEqual(sent(parted), sent(whole));
  });
});
