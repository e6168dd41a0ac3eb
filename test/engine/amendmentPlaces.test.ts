import assert from 'node:assert/strict';
import { diffWorkspaces } from '../../server/src/engine/diff/index.ts';
import { Workspace } from '../../server/src/engine/index.ts';

const BASE = `framework generic: Generic
domain d: D
  activity trust: Ability to trust
    - [warm] An ability to be warm
`;
const HEIR = `framework gen-a: Generic for Adolescents
  adapts: generic
amend trust
  retitle: Ability to gain trust
  reword [warm]: An ability to be kind
`;

describe('a change that an adaptation makes', () => {
  it('is reported at the line of its amendment', () => {
    const open = (heir: string): Workspace => {
      const workspace = new Workspace([]);
      workspace.openAll([
        ['generic.competence', BASE],
        ['gen-a.competence', heir],
      ]);
      return workspace;
    };
    const changed = HEIR.replace('kind', 'not so kind')
      .replace('gain', 'win')
      .replace('amend', '// A\namend');
    const { changes } = diffWorkspaces(open(HEIR), open(changed));
    const places = changes.flatMap(({ type, from, to }) =>
      type === 'reworded' || type === 'retitled'
        ? [[type, `${from?.file}:${from?.line}`, `${to?.file}:${to?.line}`]]
        : [],
    );
    assert.deepEqual(places.sort(), [
      ['retitled', 'gen-a.competence:4', 'gen-a.competence:5'],
      ['reworded', 'gen-a.competence:5', 'gen-a.competence:6'],
    ]);
    const [first] = diffWorkspaces(open(HEIR.replace(/ {2}reword.*\n/, '')), open(HEIR)).changes;
    assert.deepEqual([first?.from?.file, first?.to?.file], ['generic.competence', 'gen-a.competence']);
  });
});
