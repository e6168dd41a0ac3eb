import assert from 'node:assert/strict';
import { Workspace } from '../../server/src/engine/index.ts';

describe('a declaration without an id', () => {
  it('is shown an example made from its title or, without one, an example that is no id of the framework', () => {
    const workspace = new Workspace();
    workspace.open(
      'a',
      'framework ipt: IPT\nactivity engage: Engage\nglossary\n  term\n  term: Good practice\n',
    );
    assert.deepEqual(
      workspace.problems('a').flatMap(({ rule, message }) => (rule.id === 'missing-id' ? message : [])),
      [
        "This term has no id. Add a short name: 'term short-name: …'.",
        "This term has no id. Add a short name: 'term good-practice: …'.",
      ],
    );
  });
});
