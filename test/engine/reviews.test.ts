import assert from 'node:assert/strict';
import { printReviews, readReviews, reviewOf, Workspace } from '../../server/src/core/index.ts';

const BASE = `framework ipt: IPT
domain basic: Basic
  activity engage: Ability to engage
    - [direct] An ability to speak plainly
    - [warm] An ability to be warm
`;
const HEIR = `framework ipt-a: IPT-A
  adapts: ipt
amend engage
  reword [direct]: An ability to speak in the young person's words
`;

function family(): Workspace {
  const workspace = new Workspace();
  workspace.open('ipt', BASE);
  workspace.open('ipt-a', HEIR);
  return workspace;
}

/** The lines of a file of reviews in which all is reviewed. */
function reviewed(workspace: Workspace): string {
  const names = [...(workspace.facts('ipt-a')?.names.values() ?? [])];
  return printReviews(names.flatMap((name) => reviewOf(name, workspace) ?? []));
}

function told(workspace: Workspace): string[] {
  return workspace
    .problems('ipt-a')
    .filter(({ rule }) => rule.id === 'unreviewed-base-change')
    .map(({ message }) => message);
}

/** Replaces all of the base. */
function change(workspace: Workspace, from: string, to: string): void {
  const line = BASE.split('\n').findIndex((each) => each.includes(from));
  const column = BASE.split('\n')[line]?.indexOf(from) ?? 0;
  workspace.edit('ipt', [
    { range: { start: { line, column }, end: { line, column: column + from.length } }, text: to },
  ]);
}

describe('what adaptations were reviewed against', () => {
  it('is asked of nobody who keeps no record', () => {
    assert.deepEqual(told(family()), []);
  });

  it('is a line a statement, in order, and is read again as it was written', () => {
    const text = reviewed(family());
    assert.match(text, /^# .*\nipt-a ipt\/direct [0-9a-f]{16}\nipt-a ipt\/engage [0-9a-f]{16}\n$/);
    assert.equal(printReviews(readReviews(text).reverse()), text);
    const conflict = `<<<<<<< ours\n${text}=======\n${text}>>>>>>> theirs\nnonsense\nipt-a direct 12\n`;
    assert.equal(printReviews(readReviews(conflict)), text);
  });

  it('is reported when the base says something else, at every edit, and until it is reviewed again', () => {
    const workspace = family();
    workspace.open('competence.review', reviewed(workspace));
    assert.deepEqual(told(workspace), []);
    change(workspace, 'speak plainly', 'speak plainly, and to listen');
    assert.equal(told(workspace).length, 1);
    assert.match(told(workspace)[0] ?? '', /^'direct' of 'ipt' says something else/);
    workspace.open('competence.review', reviewed(workspace));
    assert.deepEqual(told(workspace), []);
    workspace.open('ipt', BASE);
    assert.equal(told(workspace).length, 1);
    workspace.close('competence.review');
    assert.deepEqual(told(workspace), []);
  });

  it('minds neither punctuation nor spelling, nor what is not amended', () => {
    const workspace = family();
    workspace.open('lists/competence.review', reviewed(workspace));
    change(workspace, 'speak plainly', 'Speak  “plainly”.');
    change(workspace, 'be warm', 'be very warm');
    assert.deepEqual(told(workspace), []);
  });

  it('is reported of an amendment that is new', () => {
    const workspace = family();
    workspace.open('competence.review', reviewed(workspace));
    workspace.open('ipt-a', `${HEIR}  omit [warm]: not here\n`);
    assert.deepEqual(told(workspace), ["This amendment of 'warm' of 'ipt' has not been reviewed yet."]);
  });
});
