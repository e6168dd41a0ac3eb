import assert from 'node:assert/strict';
import { missingIdChanges } from '../../server/src/engine/index/index.ts';
import { Workspace } from '../../server/src/engine/index.ts';
import { changedText } from '../../server/src/engine/syntax/index.ts';

const HEADER = `framework ipt: Interpersonal Psychotherapy
domain basic: Basic competences
`;

describe('assigning ids', () => {
  it('names competences after the nearest activity or group with an id, at every depth, but no empty bullets', () => {
    assert.equal(
      assigned(`${HEADER}  activity engage: Ability to engage the client
    knowledge:
      - Knowledge of alliance
      group: Without an id
        - An ability to speak plainly, by:
          - listening
      group repair: Repairing
        - An ability to repair
      -
`),
      `${HEADER}  activity engage: Ability to engage the client
    knowledge:
      - [engage-1] Knowledge of alliance
      group: Without an id
        - [engage-2] An ability to speak plainly, by:
          - [engage-3] listening
      group repair: Repairing
        - [repair-1] An ability to repair
      -
`,
    );
  });

  it('keeps ids, and continues after the highest number that is or was used', () => {
    assert.equal(
      assigned(`${HEADER}  activity engage: Ability to engage the client, unlike @engage-7
    - [engage-2] An ability to speak plainly
    - An ability to listen
    - [first] An ability to wait
`),
      `${HEADER}  activity engage: Ability to engage the client, unlike @engage-7
    - [engage-2] An ability to speak plainly
    - [engage-8] An ability to listen
    - [first] An ability to wait
`,
    );
    assert.match(
      assigned(`${HEADER}  activity engage: Ability\n    - An ability to listen\n`, ['engage-11', 'else-40']),
      /\[engage-12\]/,
    );
  });

  it("numbers across all files, starting with the header's", () => {
    const files = {
      'a.competence': 'part of ipt\nactivity engage-2 in basic: Ability\n  - An ability\n',
      'b.competence': `${HEADER}  activity engage: Ability\n    - An ability\n`,
    };
    assert.deepEqual(changesOf(files), ['b.competence [engage-3]', 'a.competence [engage-2-1]']);
  });

  it('avoids the ids of frameworks it shares ids with', () => {
    const base = `${HEADER}  activity engage: Ability\n    - [engage-3] An ability\n`;
    const heir = `framework ipt-a: Interpersonal Psychotherapy for Adolescents
  adapts: ipt
amend engage
  application:
    - An ability to involve parents
domain young: Young people
  activity school: Ability to work with schools
    - An ability to visit
    - [engage-9] An ability to call
`;
    const files = { 'a.competence': base, 'b.competence': heir };
    assert.deepEqual(changesOf(files, 'ipt-a'), ['b.competence [ipt-a-engage-1]', 'b.competence [school-1]']);
    assert.deepEqual(changesOf({ ...files, 'a.competence': `${base}    - Another\n` }), [
      'a.competence [engage-10]',
    ]);
  });

  it('uses the domain, or else the framework, if there is nothing nearer', () => {
    assert.match(assigned(`${HEADER}  - An ability\n`), /- \[basic-1\] An ability/);
    assert.match(assigned(`${HEADER}- An ability\n`), /- \[ipt-1\] An ability/);
  });

  it('never uses an invalid id as a prefix', () => {
    assert.match(assigned(`${HEADER}  activity my own: Own\n    - An ability\n`), /- \[basic-1\] An ability/);
    assert.match(assigned(`${HEADER}amend [x]\n  - An ability\n`), /- \[ipt-1\] An ability/);
    const unnamed = { 'a.competence': 'framework my own: Own\ndomain a b: A\n  - An ability\n' };
    assert.deepEqual(changesOf(unnamed, 'my own'), ['a.competence [competence-1]']);
  });

  it('does nothing if all competences have ids, or the framework does not exist', () => {
    assert.deepEqual(changesOf({ 'a.competence': HEADER }), []);
    assert.deepEqual(changesOf({ 'a.competence': HEADER }, 'dit'), []);
  });
});

function open(files: Readonly<Record<string, string>>): Workspace {
  const workspace = new Workspace();
  for (const [path, text] of Object.entries(files)) workspace.open(path, text);
  return workspace;
}

function assigned(text: string, used: readonly string[] = []): string {
  const workspace = open({ 'ipt.competence': text });
  const document = workspace.document('ipt.competence') ?? assert.fail();
  const changed = changedText(document, missingIdChanges('ipt', workspace, used));
  assert.deepEqual(missingIdChanges('ipt', open({ 'ipt.competence': changed })), []);
  return changed;
}

function changesOf(files: Readonly<Record<string, string>>, framework = 'ipt'): string[] {
  return missingIdChanges(framework, open(files)).map(({ path, text }) => `${path} ${text.trim()}`);
}
