import assert from 'node:assert/strict';
import { type Chosen, chosenAt } from '../../server/src/engine/refactor/index.ts';
import { moveTargets, moveToTarget, wordsOfMoved } from '../../server/src/ide/moveTargets.ts';
import { textsAfterChanges } from '../support/ide.ts';
import { readSelection } from '../support/refactor.ts';

const IPT = `framework ipt: IPT
domain basic: Basic competences
  activity engage: Ability to engage the client
    application:
      - An ability to listen
      - [ask] An ability |to ask
domain ending: Ending
  activity end: Ability to end
    application:
      - An ability to end well
`;
const SOURCE = `
=== ipt.competence
${IPT}=== other.competence
framework g: G
activity x: X
`;
const PATH = 'ipt.competence';

describe('moving elsewhere', () => {
  it('lists the possible targets of the selection, and moves it there', () => {
    const { workspace, chosen } = choose(SOURCE);
    const targets = moveTargets(chosen, workspace);
    assert.deepEqual(
      targets.map(({ id, kind, title, within, line }) => [id, kind, title, within, line]),
      [['end', 'activity', 'Ability to end', 'Ending', 7]],
    );
    const [target] = targets;
    assert.ok(target);
    const edit = moveToTarget(chosen, target, workspace);
    const line = '      - [ask] An ability to ask\n';
    assert.equal(
      textsAfterChanges(workspace, edit?.changes ?? [])[PATH],
      IPT.replace('|', '').replace(line, '') + line.trimEnd(),
    );
  });

  it('lists them in the order of the map, with the title of the domain, and says what is moved', () => {
    const { workspace, chosen } = choose(`
=== a.competence
part of ipt
activity late in ending: Ability to end late
  - An ability to be late
activity early in basic: Ability to begin early
  - An ability to be early
=== ipt.competence
${IPT}`);
    assert.equal(wordsOfMoved(chosen), 'An ability to ask');
    assert.deepEqual(
      moveTargets(chosen, workspace).map(({ label, within }) => `${label}, ${within}`),
      ['… begin early, Basic competences', '… end, Ending', '… end late, Ending'],
    );
  });

  it('does nothing if the target does not exist, or is in another framework', () => {
    const { workspace, chosen } = choose(SOURCE);
    assert.ok(moveToTarget(chosen, { path: PATH, line: 7, id: 'end' }, workspace));
    for (const target of [
      { path: PATH, line: 6, id: 'end' },
      { path: PATH, line: 7, id: 'ending' },
      { path: PATH, line: -1, id: 'end' },
      { path: PATH, line: Number.NaN, id: 'end' },
      { path: 'none', line: 7, id: 'end' },
      { path: 'other.competence', line: 1, id: 'x' },
    ])
      assert.equal(moveToTarget(chosen, target, workspace), undefined);
  });

  it('has no targets for a framework', () => {
    const { workspace, chosen } = choose(SOURCE.replace('|', '').replace('framework ipt', '|framework ipt'));
    assert.deepEqual(moveTargets(chosen, workspace), []);
  });
});

function choose(source: string): {
  workspace: ReturnType<typeof readSelection>['workspace'];
  chosen: Chosen;
} {
  const { workspace, path, range } = readSelection(source);
  const document = workspace.document(path);
  const chosen = document && chosenAt(path, document, range);
  assert.ok(chosen);
  return { workspace, chosen };
}
