import assert from 'node:assert/strict';
import type { Workspace } from '../../server/src/engine/index.ts';
import type { RefactoringEdit } from '../../server/src/engine/refactor/index.ts';
import type { ActionKind } from '../../server/src/ide/actions/action.ts';
import { actionsFor, actionWithId } from '../../server/src/ide/actions/offers.ts';
import { quickFixesAt, ruleFixesAt } from '../../server/src/ide/actions/quickFixes.ts';
import { openAtCursor, textsAfterChanges, workspaceOf } from '../support/ide.ts';

const PATH = 'ipt.competence';
const SOURCE = `framework ipt: IPT
domain basic: Basic competences
domain specific: Specific techniques
activity engage: Ability to engage the client
  - An ability to listen
`;
const EVERYWHERE = {
  path: PATH,
  range: { start: { line: 0, column: 0 }, end: { line: 99, column: 0 } },
};

describe('actions', () => {
  it('fix the problems at the cursor, the first fix preferred and suppressing last', () => {
    const fixes = fixesAt(`=== ipt.competence\n${SOURCE.replace('engage:', 'eng|age:')}`);
    assert.deepEqual(fixes.slice(0, 3), [
      ["Put 'engage' in the domain 'basic'", true],
      ["Put 'engage' in the domain 'specific'", false],
      ['Suppress this problem… (activity-without-domain)', false],
    ]);
    const elsewhere = fixesAt(`=== ipt.competence\n${SOURCE.replace('domain basic', '|domain basic')}`);
    assert.ok(!elsewhere.some(([title]) => title.includes('in the domain')));
  });

  it('for the file are not listed if there is nothing to do', () => {
    assert.deepEqual(titlesFor(SOURCE, 'source.fixAll.competence'), []);
    const text = SOURCE.replace('to listen', 'to  listen.');
    assert.deepEqual(titlesFor(text, 'source.fixAll.competence'), [
      'Fix layout and punctuation in this file',
    ]);
    assert.deepEqual(titlesFor(SOURCE, 'source.assignIds.competence'), ['Add missing ids in this file']);
  });

  it('fix all problems of one rule in the file, if there are several', () => {
    const twice = workspaceOf({
      [PATH]: SOURCE.replace('Basic comp', 'Basic  comp').replace('to listen', 'to  listen'),
    });
    const at = { line: 1, column: 20 };
    const [fix, ...others] = ruleFixesAt(twice, { path: PATH, range: { start: at, end: at } });
    assert.deepEqual(others, []);
    assert.equal(fix?.action.title, 'Fix all in this file (doubled-space)');
    assert.deepEqual(
      fix.problems.map(({ rule }) => rule.id),
      ['doubled-space'],
    );
    assert.equal(textAfter(twice, actionWithId(twice, EVERYWHERE, fix.action.id, false)?.edit()), SOURCE);
    const once = workspaceOf({ [PATH]: SOURCE.replace('to listen', 'to  listen') });
    assert.deepEqual(ruleFixesAt(once, EVERYWHERE), []);
  });

  it('suppress a problem on its line, with a reason to fill in', () => {
    const text = SOURCE.replace(/\n/g, '\r\n').replace(
      '  - An ability to listen',
      '  - An ability to to listen',
    );
    const workspace = workspaceOf({ [PATH]: text });
    const before = workspace.problems(PATH).map(({ rule }) => rule.id);
    assert.ok(before.includes('doubled-word'));
    const suppression = quickFixesAt(workspace, EVERYWHERE).find(({ title }) =>
      title.startsWith('Suppress this problem… (doubled-word)'),
    );
    assert.ok(suppression && 'edit' in suppression && !suppression.isPreferred);
    const suppressed = textAfter(workspace, suppression.edit);
    const comment = '  // competence-ignore doubled-word: reason\r\n  - An';
    assert.equal(suppressed, text.replace('  - An', comment));
    workspace.open(PATH, suppressed);
    assert.deepEqual(
      workspace.problems(PATH).map(({ rule }) => rule.id),
      before.filter((id) => id !== 'doubled-word'),
    );
  });

  it('do not suppress problems of a comment', () => {
    const workspace = workspaceOf({ [PATH]: `${SOURCE}// competence-ignore open-question: none\n` });
    assert.ok(workspace.problems(PATH).some(({ rule }) => rule.id === 'unused-suppression'));
    const titles = quickFixesAt(workspace, EVERYWHERE).map(({ title }) => title);
    assert.ok(!titles.includes('Suppress this problem… (unused-suppression)'));
  });
});

function fixesAt(source: string): [title: string, isPreferred: boolean][] {
  const { workspace, path, position } = openAtCursor(source);
  const fixes = quickFixesAt(workspace, { path, range: { start: position, end: position } });
  return fixes.map(({ title, isPreferred }) => [title, isPreferred]);
}

function titlesFor(text: string, wanted: ActionKind): string[] {
  const workspace = workspaceOf({ [PATH]: text });
  const wants = (kind: ActionKind): boolean => kind === wanted;
  const all = { wants, forSelection: true, forFile: true, createsFiles: true };
  return actionsFor(workspace, EVERYWHERE, all).map(({ title }) => title);
}

function textAfter(workspace: Workspace, edit: RefactoringEdit | undefined): string {
  return textsAfterChanges(workspace, edit?.changes ?? [])[PATH] ?? '';
}
