import assert from 'node:assert/strict';
import { settingsOfPreset } from '../../server/src/engine/checking/configuration.ts';
import type { Range } from '../../server/src/engine/text/index.ts';
import { actionsFor, actionWithId } from '../../server/src/ide/actions/offers.ts';

import { textsAfterChanges, workspaceOf } from '../support/ide.ts';

const PATH = 'ipt.competence';
const TODAY = '2026-05-03';
const SOURCE = `framework ipt: IPT
domain basic: Basic competences
  activity engage: Ability to engage
    > How to begin.

    application:
      // The first.
      - [hope] An ability to convey hope
        note: Mind the pace.
        - in words
          ? Which?
      - An ability to listen
        agreed: 2026-04-01

  activity end: Ability to end
    - An ability to end well`;

describe('agreeing statements', () => {
  it('adds the date below what a statement says itself', () => {
    const [hope, inWords] = ['agreed: 2026-05-03', '  agreed: 2026-05-03'];
    assert.equal(done('agree', 7), withLine(9, `        ${hope}`));
    assert.equal(done('agree', 8), withLine(9, `        ${hope}`), 'on a line that describes it');
    assert.equal(done('agree', 9), withLine(10, `        ${inWords}`), 'above its questions');
    assert.equal(done('agree', 2), withLine(4, `    ${hope}`), 'of an activity: below its description');
    assert.equal(done('agree', 15), withLine(16, `      ${hope}`), 'at the end of the file');
    assert.equal(done('agree', 1), withLine(2, `  ${hope}`));
  });

  it('agrees every selected statement, and everything in an activity, as one edit', () => {
    assert.deepEqual(titlesAt(7, 12), [
      'Agreed today (2 statements)',
      'Agree everything in this activity today',
      'Not agreed any more',
    ]);
    const both = withLine(10, '          agreed: 2026-05-03', withLine(9, '        agreed: 2026-05-03'), 1);
    assert.equal(done('agree', 7, 12), both);
    assert.equal(done('agreeActivity', 7), withLine(4, '    agreed: 2026-05-03', both));
    assert.equal(done('agreeActivity', 14), done('agree', 14, 15));
  });

  it('renews and withdraws an agreement', () => {
    assert.deepEqual(titlesAt(11), [
      'Agreed again today',
      'Agree everything in this activity today',
      'Not agreed any more',
    ]);
    assert.equal(done('agreeAgain', 11), SOURCE.replace('2026-04-01', TODAY));
    assert.equal(done('withdrawAgreement', 12), SOURCE.replace('\n        agreed: 2026-04-01', ''));
    const incomplete = SOURCE.replace('agreed: 2026-04-01', 'agreed:');
    assert.equal(done('agreeAgain', 11, 11, incomplete), SOURCE.replace('2026-04-01', TODAY));
    const crlf = SOURCE.replaceAll('\n', '\r\n');
    assert.equal(done('agree', 15, 15, crlf), `${crlf}\r\n      agreed: ${TODAY}`);
  });

  it('is offered only where a statement can be agreed', () => {
    for (const line of [0, 4, 5, 6]) assert.ok(!titlesAt(line).some(isOwn), `line ${line}`);
    assert.deepEqual(titlesAt(2).filter(isOwn), ['Agreed today']);
    assert.deepEqual(titlesAt(12, 12, SOURCE.replace('2026-04-01', TODAY)).filter(isOwn), [
      'Not agreed any more',
    ]);
    const empty = 'framework f: F\ndomain d: D\n  activity a: A\n    -\n';
    assert.ok(!titlesAt(3, 3, empty).some(isOwn), 'an empty bullet');
    const course = 'framework f: F\ncurriculum c: C\n  requirement: Three cases\nglossary\n  term x: X\n';
    assert.deepEqual(titlesAt(2, 2, course), ['Agreed today']);
    assert.deepEqual(titlesAt(4, 4, course), ['Agreed today']);
    const conflict = `<<<<<<< a\n=======\n>>>>>>> b\n${SOURCE}`;
    assert.deepEqual(titlesAt(10, 10, conflict), []);
  });

  it('offers no date if the day is not known', () => {
    assert.deepEqual(titlesAt(11, 11, SOURCE, null), ['Not agreed any more']);
  });
});

/** Whether an action is about the selected statements, and not about their activity. */
function isOwn(title: string): boolean {
  return title.startsWith('Agreed') || title.startsWith('Not agreed');
}

function rangeOf(first: number, last: number): Range {
  return { start: { line: first, column: 8 }, end: { line: last, column: 9 } };
}

function openOn(text: string, today: string | undefined) {
  const workspace = workspaceOf({ [PATH]: text });
  workspace.configure(() => settingsOfPreset('recommended'), today);
  return workspace;
}

/** The titles of the actions about agreement at the lines from `first` to `last`, from 0. */
function titlesAt(first: number, last = first, text = SOURCE, today: string | null = TODAY): string[] {
  const wanted = { wants: () => true, forSelection: true, forFile: false, createsFiles: false };
  return actionsFor(openOn(text, today ?? undefined), { path: PATH, range: rangeOf(first, last) }, wanted)
    .map(({ title }) => title)
    .filter((title) => /agree/i.test(title));
}

/** The text after an action at these lines. */
function done(id: string, first: number, last = first, text = SOURCE): string | undefined {
  const workspace = openOn(text, TODAY);
  const edit = actionWithId(workspace, { path: PATH, range: rangeOf(first, last) }, id, false)?.edit();
  return edit && textsAfterChanges(workspace, edit.changes)[PATH];
}

/** The source with a further line at `line`, from 0, which counts `added` lines more. */
function withLine(line: number, content: string, text = SOURCE, added = 0): string {
  return text
    .split('\n')
    .toSpliced(line + added, 0, content)
    .join('\n');
}
