import assert from 'node:assert/strict';
import { Workspace } from '../../server/src/engine/index.ts';
import { resolvedText } from '../support/resolved.ts';

const SHARED = `framework generic: Generic
domain basics: Basics
  activity alliance: Ability to build an alliance
    - [warmth] An ability to be warm
`;
const IPT = `framework ipt: IPT
  uses: generic
domain generic-domain: Generic
  include @generic/alliance
domain basic: Basic
  activity engage: Ability to engage
    requires: @warmth
    - [direct] An ability to speak plainly
`;
const IPT_A = `framework ipt-a: IPT-A
  adapts: ipt
amend direct
  retitle: An ability to speak in the young person's words
`;
const OTHER = `framework other: Another
domain one: One
  activity alone: Ability to stand alone
    - An ability to stand
`;

function family(): Workspace {
  const workspace = new Workspace();
  workspace.open('generic', SHARED);
  workspace.open('ipt', IPT);
  workspace.open('ipt-a', IPT_A);
  workspace.open('other', OTHER);
  return workspace;
}

/** Replaces the rest of a line from a column on. */
function type(
  workspace: Workspace,
  path: string,
  line: number,
  column: number,
  removed: number,
  text: string,
) {
  const range = { start: { line, column }, end: { line, column: column + removed } };
  return workspace.edit(path, [{ range, text }]);
}

describe('an edit in a shared framework', () => {
  it('affects every framework that includes or adapts it at once, and no other', () => {
    const workspace = family();
    const update = type(workspace, 'generic', 3, 32, 4, 'kind');
    assert.deepEqual([...update.frameworks].sort(), ['generic', 'ipt', 'ipt-a']);
    for (const id of ['ipt', 'ipt-a']) assert.match(resolvedText(workspace, id), /An ability to be kind/);
  });

  it('checks only the documents that it affects again', () => {
    const workspace = family();
    const reworded = type(workspace, 'generic', 3, 32, 4, 'kind');
    assert.deepEqual([...reworded.dirtyPaths].sort(), ['generic']);
    // The id that ipt requires was removed, and with it the element that ipt-a inherits.
    const renamed = type(workspace, 'generic', 3, 7, 6, 'kindness');
    assert.ok(renamed.dirtyPaths.has('generic') && renamed.dirtyPaths.has('ipt'));
    assert.ok(!renamed.dirtyPaths.has('other'));
    assert.deepEqual(
      workspace
        .problems('ipt')
        .map(({ rule }) => rule.id)
        .filter((id) => id === 'unknown-reference'),
      ['unknown-reference'],
    );
    const restored = type(workspace, 'generic', 3, 7, 8, 'warmth');
    assert.ok(restored.dirtyPaths.has('ipt') && !restored.dirtyPaths.has('other'));
    assert.ok(!workspace.problems('ipt').some(({ rule }) => rule.id === 'unknown-reference'));
  });

  it('makes an adaptation report that its base has changed', () => {
    const workspace = family();
    const update = type(workspace, 'ipt', 7, 7, 6, 'plain');
    assert.ok(update.dirtyPaths.has('ipt-a'));
    const [problem] = workspace.problems('ipt-a').filter(({ rule }) => rule.id === 'unknown-amend-target');
    assert.equal(problem?.message, "'ipt' has no 'direct'. Correct the id, or remove the amendment.");
  });
});
