import assert from 'node:assert/strict';
import { diffWorkspaces } from '../../server/src/engine/diff/index.ts';
import { Workspace } from '../../server/src/engine/index.ts';
import { outlineOf } from '../../server/src/engine/model/index.ts';
import {
  adaptationsOfOne,
  chainOfAdaptations,
  chainOfIncludes,
  denseCircle,
  differentIncludes,
  doublingAdaptations,
  doublingIncludes,
  type Files,
  filesOfOneFramework,
  filesWithOneHeader,
  repeatedInclude,
  ringOfAdaptations,
  ringOfIncludes,
} from '../support/growingFamilies.ts';
import { assertLinear } from '../support/growth.ts';

/** Opens all files at once, asks for all problems, outlines all frameworks and compares them with one that changed. */
function useAll(files: Files): void {
  const workspace = new Workspace();
  workspace.openAll(files);
  for (const [path] of files) workspace.problems(path);
  for (const framework of workspace.frameworks()) outlineOf(framework, workspace);
  const after = new Workspace([]);
  after.openAll(files.map(([path, text]) => [path, text.replace('An ability', 'The ability')] as const));
  diffWorkspaces(workspace, after);
}

const FAMILIES: readonly (readonly [name: string, make: (size: number) => Files, size: number])[] = [
  ['a ring of includes', ringOfIncludes, 24],
  ['three frameworks that include each other over and over', (size) => denseCircle(3, size), 200],
  ['frameworks that all include each other', (size) => denseCircle(size, 30), 5],
  ['a chain of includes', chainOfIncludes, 50],
  ['includes that double at each step', doublingIncludes, 50],
  ['adaptations that include all of their base twice', doublingAdaptations, 50],
  ['a framework that includes the same again and again', repeatedInclude, 500],
  ['a framework that includes another, one activity at a time', differentIncludes, 500],
  ['a chain of adaptations', chainOfAdaptations, 50],
  ['a chain of adaptations, the last one first', (size) => [...chainOfAdaptations(size)].reverse(), 50],
  ['a ring of adaptations', ringOfAdaptations, 25],
  ['adaptations of one base', adaptationsOfOne, 200],
  ['files with the same header', filesWithOneHeader, 250],
  ['files of one framework', filesOfOneFramework, 25],
];

describe('ten times as many frameworks', () => {
  for (const [name, make, size] of FAMILIES) {
    it(`take at most ten times as long, as far as can be measured: ${name}`, () => {
      assertLinear(size, (count) => useAll(make(count)));
    }).timeout(120_000);
  }
});

describe('very many frameworks in a row', () => {
  it('are resolved and compared, and each beyond the limit is reported', () => {
    for (const files of [chainOfAdaptations(2_000), chainOfIncludes(10_000)]) {
      const workspace = new Workspace();
      workspace.openAll(files);
      const last = `f${files.length - 1}`;
      const framework = workspace.framework(last);
      assert.ok(framework && framework.counts.activities > 1);
      const sent = files.flatMap(([path]) =>
        workspace.problems(path).filter(({ rule }) => rule.id === 'too-many-levels'),
      );
      // One in every 21 begins the next row.
      assert.equal(new Set(sent.map(({ path }) => path)).size, Math.floor((files.length - 1) / 21));
    }
  }).timeout(300_000);

  it('are compared', () => {
    const files = chainOfAdaptations(2_000);
    const [before, after] = [new Workspace([]), new Workspace([])];
    before.openAll(files.slice(0, -1));
    after.openAll(files);
    assert.equal(diffWorkspaces(before, after).changes[0]?.framework, 'f1999');
  }).timeout(300_000);

  it('are also resolved in a circle, and each is reported once', () => {
    const files = ringOfAdaptations(2_000);
    const workspace = new Workspace();
    workspace.openAll(files);
    assert.equal(workspace.frameworks().length, 2_000);
    const messages = workspace.problems('f0.competence').filter(({ rule }) => rule.id === 'circular-adapts');
    assert.deepEqual(
      messages.map(({ message }) => message),
      ["'f1' leads back to 'f0' through more than 50 other frameworks. Remove one of these links."],
    );
  }).timeout(120_000);
});
