import assert from 'node:assert/strict';
import { workload } from '../../bench/workload.ts';
import { type Update, Workspace } from '../../server/src/engine/index.ts';
import type { TextChange } from '../../server/src/engine/text/index.ts';

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

/** What an edit of a page costs is what it may cost in a library. */
function compare(
  name: string,
  edit: (line: number) => TextChange,
  most: { parsed: number; checks: number },
): void {
  it(name, () => {
    const updates = [small, large].map(({ workspace, line }): Update => {
      const change = edit(line);
      const update = workspace.edit(PATH, [change]);
      workspace.firstProblems(PATH, 1000);
      const end = endOf(change);
      workspace.edit(PATH, [{ range: { start: change.range.start, end }, text: '' }]);
      return update;
    });
    const [page, library] = updates as [Update, Update];
    assert.equal(library.parsed, page.parsed);
    assert.ok(library.parsed <= most.parsed, `${library.parsed} lines parsed`);
    assert.ok(library.checks <= most.checks, `${library.checks} checks`);
    assert.ok(
      library.checks <= page.checks * 1.1 + 10,
      `${library.checks} checks, in the page ${page.checks}`,
    );
  });
}

/** The end of what was inserted at the start of a line, or in one. */
function endOf({ range, text }: TextChange): { line: number; column: number } {
  const lines = text.split('\n');
  const line = range.start.line + lines.length - 1;
  return { line, column: (lines.length === 1 ? range.start.column : 0) + (lines.at(-1)?.length ?? 0) };
}

let small: ReturnType<typeof opened>;
let large: ReturnType<typeof opened>;

describe('what an edit costs', () => {
  before(() => {
    small = opened(300);
    large = opened(30_000);
  });

  compare('a letter: its own line', (line) => insertion(line, 30, 'x'), { parsed: 1, checks: 60 });
  compare('a line at the top: itself', () => insertion(7, 0, '// A comment\n'), { parsed: 1, checks: 30 });
  compare('a competence more: itself and its neighbours', (line) => insertion(line, 0, competences(1)), {
    parsed: 1,
    checks: 60,
  });
  compare('a thousand competences: each of them', (line) => insertion(line, 0, competences(1000)), {
    parsed: 1000,
    checks: 20_000,
  });

  it('a letter in one of 20,000 equal lines: no list of all of them', () => {
    const workspace = new Workspace();
    const line = '    - [x] An ability to draw on knowledge of depression\n';
    workspace.open(PATH, `framework f: F\ndomain d: D\n  activity a: A\n${line.repeat(20_000)}`);
    const told = (): string[] => workspace.problems(PATH).map(({ message }) => message);
    assert.equal(
      told().filter((message) => message.startsWith('This competence appears twice')).length,
      1000,
    );
    assert.equal(
      told().filter((message) => message.endsWith(' 18999 more like this are not listed.')).length,
      2,
    );
    const update = workspace.edit(PATH, [insertion(10_000, 40, 'x')]);
    assert.ok(update.checks < 60, `${update.checks} checks`);
    assert.equal(
      told().filter((message) => message.endsWith(' 18998 more like this are not listed.')).length,
      1,
    );
  });

  it('opening: what is left for later is found a little at a time, and edits do not wait for it', () => {
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
      const update = workspace.edit(PATH, [insertion(20, 30, 'x'), insertion(3000, 0, competences(2))]);
      assert.ok(update.checks < 200, `${update.checks} checks`);
    }
    let rounds = 0;
    for (; !parted.isComplete; rounds++) parted.checkPending(100);
    assert.ok(rounds >= 33, `${rounds} rounds`);
    const told = (workspace: Workspace): string[] =>
      workspace.problems(PATH).map(({ rule, statement }) => `${rule.id} ${statement.source}`);
    const ids = new Set(told(whole).map((each) => each.split(' ')[0]));
    assert.ok(ids.has('near-duplicate-competence') && ids.has('duplicate-competence'));
    assert.deepEqual(told(parted), told(whole));
  });
});
