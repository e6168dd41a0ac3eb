import assert from 'node:assert/strict';
import { type Difference, versionOf } from '../../server/src/engine/diff/index.ts';
import type { Workspace } from '../../server/src/engine/index.ts';
import { applyChanges, type Model, modelOf } from './applyChanges.ts';

/** The changes made to the old models give the new ones. */
export function expectReplayed(
  old: ReadonlyMap<string, Model>,
  after: Workspace,
  { changes }: Difference,
): void {
  for (const [id, model] of old) {
    const framework = after.framework(id);
    if (framework === undefined) continue;
    const replayed = JSON.stringify(applyChanges(id, model, changes));
    const wanted = JSON.stringify(modelOf(versionOf(framework, after)));
    if (replayed !== wanted) assert.deepEqual(JSON.parse(replayed), JSON.parse(wanted));
  }
}

/** The content of each framework, by id. */
export function modelsOf(workspace: Workspace): ReadonlyMap<string, Model> {
  return new Map(
    workspace.frameworks().map((framework) => [framework.id, modelOf(versionOf(framework, workspace))]),
  );
}
