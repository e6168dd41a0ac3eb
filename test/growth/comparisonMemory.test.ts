import assert from 'node:assert/strict';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { Workspace } from '../../server/src/engine/index.ts';
import { OpenPreview } from '../../server/src/ide/preview/openPreview.ts';
import { comparisonOf } from '../support/comparedPage.ts';

const BEFORE = `framework f: F
domain d: D
  activity a: A
    - [calm] An ability not to judge
    - [warm] An ability to be warm
`;
const NOW = BEFORE.replace('not to judge', 'to judge').replace('    - [warm] An ability to be warm\n', '');

describe('a preview that has stopped comparing', () => {
  it('keeps nothing of the earlier version', async () => {
    const workspace = new Workspace();
    workspace.open('f', NOW);
    const { preview, earlier } = compared(workspace);
    // A weak reference keeps its target until the end of the turn in which it was created.
    await new Promise((resolve) => setImmediate(resolve));
    collectGarbage();
    assert.notEqual(earlier.deref(), undefined, 'while it is compared with, it is there');
    preview.compare(undefined);
    preview.refresh();
    await new Promise((resolve) => setImmediate(resolve));
    collectGarbage();
    assert.equal(earlier.deref(), undefined);
    assert.equal(preview.page.viewed.compared, undefined);
  });
});

/** A preview with changes on it, and a line of the earlier version. */
function compared(workspace: Workspace) {
  const before = new Workspace([]);
  before.open('f', BEFORE);
  const statement = before.document('f')?.statements.at(3);
  assert.ok(statement);
  const target = { framework: 'f' };
  const preview = OpenPreview.of(workspace, target, comparisonOf(before, workspace));
  assert.ok(preview);
  assert.ok(preview.openList('a'));
  assert.equal(preview.page.viewed.compared?.keys.length, 2);
  return { preview, earlier: new WeakRef(statement) };
}

function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
}
