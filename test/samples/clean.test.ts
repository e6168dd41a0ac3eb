// The samples have no problems, so no rule may report any: a rule with false problems here would have them in any
// framework.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Workspace } from '../../server/src/engine/index.ts';
import { lineOf } from '../../server/src/engine/syntax/index.ts';
import { repositoryRoot } from './published.ts';

describe('the rules on the samples', () => {
  const folders = readdirSync(join(repositoryRoot, 'samples'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);

  it('find no error and no warning when all are open', () => {
    assert.deepEqual(complaints(folders), []);
  });

  // A framework that uses another may be opened without it; one that adapts another may not.
  for (const folder of ['ipt', 'generic']) {
    it(`find no error and no warning when '${folder}' is open alone`, () => {
      assert.deepEqual(complaints([folder]), []);
    });
  }
});

function complaints(folders: readonly string[]): string[] {
  const workspace = new Workspace();
  for (const folder of folders) {
    const path = join(repositoryRoot, 'samples', folder);
    const files = readdirSync(path, { recursive: true, encoding: 'utf8' });
    for (const file of files.filter((each) => each.endsWith('.competence')))
      workspace.open(`${folder}/${file}`, readFileSync(join(path, file), 'utf8'));
  }
  return [...workspace.paths()].flatMap((path) => {
    const document = workspace.document(path);
    return workspace
      .problems(path)
      .filter(({ severity }) => severity === 'error' || severity === 'warning')
      .map(({ rule, message, statement }) => {
        const line = document ? lineOf(document, statement) + 1 : 0;
        return `${path}:${line} ${rule.id}: ${message}`;
      });
  });
}
