import assert from 'node:assert/strict';
import type { Workspace } from '../../server/src/engine/index.ts';
import type { RefactoringEdit } from '../../server/src/engine/refactor/index.ts';
import type { ActionKind } from '../../server/src/ide/actions/action.ts';
import { actionsFor, actionWithId } from '../../server/src/ide/actions/offers.ts';
import { quickFixesAt, ruleFixesAt } from '../../server/src/ide/actions/quickFixes.ts';
import { openAtCursor, textsAfterChanges, workspaceOf } from '../support/ide.ts';
import { ADAPTATION, reviewedAdaptation } from '../support/reviewedAdaptation.ts';
import { rangeOfText } from '../support/sources.ts';

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
      ['Leave this as it is…', false],
    ]);
    const elsewhere = fixesAt(`=== ipt.competence\n${SOURCE.replace('domain basic', '|domain basic')}`);
    assert.ok(!elsewhere.some(([title]) => title.includes('in the domain')));
  });

  it('begin a file without statements, in a framework of the workspace or in a new one', () => {
    const texts = (text: string, path = 'my notes.competence') => {
      const workspace = workspaceOf({ [PATH]: SOURCE, [path]: text });
      const isBegun = text.includes('domain');
      assert.equal(workspace.problems(path).length > 0, isBegun, 'nothing is wrong with an empty file');
      const start = { line: 0, column: 0 };
      const wanted = { wants: () => true, forSelection: true, forFile: false, createsFiles: false };
      return actionsFor(workspace, { path, range: { start, end: start } }, wanted)
        .filter(({ kind }) => kind === 'quickfix')
        .map(({ title, edit }) => [title, textsAfterChanges(workspace, edit().changes)[path]]);
    };
    const header =
      'framework my-notes: My notes\n  version: 0.1.0\n  status: draft\n  language: en-GB\n  author: Name of the author\n\n';
    assert.deepEqual(texts(''), [
      ["Make it part of 'ipt'", 'part of ipt\n\n'],
      ["Begin the framework 'my-notes' here", header],
    ]);
    assert.deepEqual(
      texts('// Minutes\n\n').map(([, text]) => text),
      ['// Minutes\npart of ipt\n\n\n', `// Minutes\n${header}\n`],
    );
    assert.deepEqual(texts('domain other: Other\n'), []);
  });

  it('for the file are not listed if there is nothing to do', () => {
    assert.deepEqual(titlesFor(SOURCE, 'source.fixAll.competence'), []);
    const text = SOURCE.replace('to listen', 'to  listen.');
    assert.deepEqual(titlesFor(text, 'source.fixAll.competence'), [
      'Fix layout and punctuation in this file',
    ]);
    assert.deepEqual(titlesFor(SOURCE, 'source.assignIds.competence'), ['Add missing ids in this file']);
  });

  it('add missing ids, in the file or in the activity', () => {
    const text = `${SOURCE}activity end: Ability to end\n  - An ability to end well\n  - [own] An ability to leave\n`;
    const workspace = workspaceOf({ [PATH]: text });
    const addedAt = (line: number, id: string): string | undefined => {
      const at = { line, column: 5 };
      const edit = actionWithId(workspace, { path: PATH, range: { start: at, end: at } }, id, false)?.edit();
      return edit && textAfter(workspace, edit);
    };
    const first = text.replace('- An ability to listen', '- [engage-1] An ability to listen');
    assert.equal(addedAt(4, 'assignIdsInActivity'), first);
    assert.equal(
      addedAt(1, 'assignIds'),
      first.replace('- An ability to end', '- [end-1] An ability to end'),
    );
    assert.equal(addedAt(7, 'assignIdsInActivity'), undefined);
  });

  it('that create a file are offered only if the client can create one', () => {
    const text =
      'framework ipt: IPT\ndomain basic: Basic\n  activity x: X\ndomain ending: Ending\n  activity y: Y\n';
    const path = 'work/ipt.competence';
    const workspace = workspaceOf({ [path]: text });
    const at = { line: 3, column: 0 };
    const withFiles = (createsFiles: boolean): string[] =>
      actionsFor(
        workspace,
        { path, range: { start: at, end: at } },
        { wants: () => true, forSelection: true, forFile: false, createsFiles },
      )
        .map(({ title }) => title)
        .filter((title) => title.includes('file'));
    assert.deepEqual(withFiles(false), []);
    assert.deepEqual(withFiles(true), ["Move the domain 'ending' to its own file (ending.competence)"]);
  });

  it('are none in unknown documents and past the end', () => {
    const workspace = workspaceOf({ [PATH]: SOURCE });
    const far = { line: 2 ** 31 - 1, column: 2 ** 31 - 1 };
    const start = { line: 0, column: 0 };
    const everything = { wants: () => true, forSelection: true, forFile: false, createsFiles: true };
    for (const selection of [
      { path: 'none', range: { start, end: start } },
      { path: PATH, range: { start: far, end: far } },
      { path: PATH, range: { start: far, end: start } },
    ]) {
      assert.deepEqual(actionsFor(workspace, selection, everything), []);
      assert.deepEqual(quickFixesAt(workspace, selection), []);
    }
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
      title.startsWith('Leave this as it is… (doubled-word)'),
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

  it('amend an element whose base has changed, in the nearest block, or go to its words', () => {
    const workspace = workspaceOf(reviewedAdaptation());
    const path = 'heir/ipt-a.competence';
    const amendAt = (text: string) => {
      const { start } = rangeOfText(ADAPTATION, text);
      const at = { line: start.line, column: start.character };
      const fixes = quickFixesAt(workspace, { path, range: { start: at, end: at } });
      return fixes.find(({ title }) => title.startsWith('Amend'));
    };
    const words = amendAt('direct');
    assert.ok(words && 'amends' in words);
    assert.equal(words.amends, 'direct');
    const line = amendAt('warm');
    assert.ok(line && 'edit' in line);
    assert.equal(line.title, "Amend 'warm' here");
    const at = { line: 4, column: 0 };
    const text = '  reword [warm]: An ability to be warm, but firm\n';
    assert.deepEqual(line.edit.changes, [{ path, range: { start: at, end: at }, text }]);
    const { placeholder } = line.edit;
    assert.equal(text.slice(placeholder?.start, placeholder?.end), 'An ability to be warm, but firm');
  });

  it('do not suppress problems of a comment', () => {
    const workspace = workspaceOf({ [PATH]: `${SOURCE}// competence-ignore open-question: none\n` });
    assert.ok(workspace.problems(PATH).some(({ rule }) => rule.id === 'unused-suppression'));
    const titles = quickFixesAt(workspace, EVERYWHERE).map(({ title }) => title);
    assert.ok(!titles.includes('Leave this as it is… (unused-suppression)'));
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
