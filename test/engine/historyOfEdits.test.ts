import assert from 'node:assert/strict';
import { Workspace } from '../../server/src/core/index.ts';
import { elementLink, frameworkLink } from '../../server/src/lsp/lineage.ts';

/** The messages of a rule in a file, each with the messages of its related places. */
function messagesOf(workspace: Workspace, path: string, rule: string): string[][] {
  return workspace
    .problems(path)
    .filter((problem) => problem.rule.id === rule)
    .map(({ message, related = [] }) => [message, ...related.map((place) => place.message)]);
}

describe('an id that is declared twice', () => {
  it('gives the same answer whichever declaration was written first', () => {
    const edited = new Workspace();
    edited.open('a', 'framework f: F\ndomain d: D\n');
    edited.open('c', 'part of f\nactivity gamma in gamma: G\n');
    edited.open('b', 'part of f\n');
    edited.edit('b', [
      { range: { start: { line: 1, column: 0 }, end: { line: 1, column: 0 } }, text: 'facet gamma: one\n' },
    ]);
    const opened = new Workspace();
    opened.open('a', 'framework f: F\ndomain d: D\n');
    opened.open('b', 'part of f\nfacet gamma: one\n');
    opened.open('c', 'part of f\nactivity gamma in gamma: G\n');
    const messages = messagesOf(edited, 'c', 'activity-without-domain');
    assert.deepEqual(messages, messagesOf(opened, 'c', 'activity-without-domain'));
    assert.match(messages[0]?.[1] ?? '', /'gamma' is a facet/);
  });

  it('moves an activity to the first of two domains of one id, whichever was written first', () => {
    const texts = new Map([
      ['a', 'framework f: F\ndomain d: One\n'],
      ['b', 'part of f\ndomain d: Two\n'],
      ['c', 'part of f\ndomain e: E\n  activity x in d: X\n    - x\n'],
    ]);
    for (const order of [
      ['a', 'b', 'c'],
      ['c', 'b', 'a'],
    ]) {
      const workspace = new Workspace();
      for (const path of order) workspace.open(path, texts.get(path) ?? '');
      const [problem] = workspace.problems('c').filter(({ rule }) => rule.id === 'contradicting-domain');
      assert.ok(problem);
      const changes = problem.rule.fixes?.(problem, workspace).flatMap((fix) => fix.changes) ?? [];
      assert.deepEqual(
        changes.map(({ path }) => path).filter((path) => path !== 'c'),
        ['a'],
      );
    }
  });

  it('leads to the first header and the first declaration, whichever was written first', () => {
    for (const order of [
      ['a', 'b'],
      ['b', 'a'],
    ]) {
      const workspace = new Workspace();
      for (const path of order) workspace.open(path, `framework f: ${path}\ndomain d: ${path}\n`);
      assert.equal(frameworkLink(workspace, 'f')?.fact.path, 'a');
      assert.equal(elementLink(workspace, 'f', 'd')?.fact.path, 'a');
    }
  });
});
