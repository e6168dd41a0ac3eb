import assert from 'node:assert/strict';
import type { Workspace } from '../../server/src/engine/index.ts';
import type { ShownChange } from '../../server/src/ide/comparison/changeList.ts';
import { marksIn } from '../../server/src/ide/comparison/changeMarks.ts';
import { type ChangedArea, overviewOf } from '../../server/src/ide/comparison/changeOverview.ts';
import { type StepStart, stepFrom } from '../../server/src/ide/comparison/changeSteps.ts';
import { type CurrentComparison, compareWorkspaces } from '../../server/src/ide/comparison/compare.ts';
import { describeChange } from '../../server/src/ide/comparison/describeChange.ts';
import { EDITED, IPT, IPT_A } from '../support/editedFramework.ts';
import { workspaceOf } from '../support/ide.ts';

const FAMILY = { 'ipt.competence': IPT, 'ipt-a.competence': IPT_A };

describe('the changes since an earlier version', () => {
  it('are grouped by framework and area', () => {
    const { current, live } = compare(FAMILY, { ...FAMILY, 'ipt.competence': EDITED });
    const { name, counts, frameworks } = overviewOf(current, live);
    assert.deepEqual([name, counts], ['HEAD', { breaking: 0, substantive: 3, editorial: 1 }]);
    assert.deepEqual(
      frameworks.map(({ framework, title, areas }) => [framework, title, areas.map(formatArea)]),
      [['ipt', 'IPT', [' 1', 'basic Basic competences 2', 'special Special competences 1']]],
    );
  });

  it('have their places in both versions, notes for attention, and the frameworks they affect', () => {
    const changes = shown(compare(FAMILY, { ...FAMILY, 'ipt.competence': EDITED }));
    assert.deepEqual(
      changes.map(({ mark, sentence, id, place, after, before }) =>
        [mark, sentence, id, place, after?.range.start.line, before?.range.start.line].join('|'),
      ),
      [
        'changed|Changed: version of framework|ipt||1|1',
        'reworded|Reworded competence|calm|Ability to engage › application|8|8',
        'removed|Removed competence|warm|Ability to engage › application|8|9',
        'added|Added competence|new|Ability to end|13|',
      ],
    );
    assert.deepEqual(
      changes.map(({ attention }) => attention),
      ['', '“not” was removed', '', ''],
    );
    assert.deepEqual(changes[1]?.landsIn, ['IPT-A']);
  });

  it('begin in a list with the words that differ', () => {
    const labels = (before: string, after: string) =>
      shown(compare({ 'ipt.competence': before }, { 'ipt.competence': after })).map(({ label }) => label);
    assert.deepEqual(labels(IPT, EDITED).slice(1, 3), ['… judge', '… be warm']);
    const long = IPT.replace('to be warm', 'to show the client that what they say has been heard and counts');
    assert.deepEqual(labels(long, long.replace('counts', 'matters')), ['… heard and matters']);
    assert.deepEqual(labels(long, long.replace('to show', 'to tell')), [
      '… tell the client that what they say has been heard and counts',
    ]);
  });

  it('are described with the words that differ, and the reason if they are breaking', () => {
    assert.match(described(IPT, EDITED, 1), /An ability ~~not~~ to judge/);
    const published = IPT.replace('1.2.0', '1.2.0\n  status: published');
    const renamed = compare(
      { 'ipt.competence': published },
      { 'ipt.competence': published.replace('[warm]', '[kind]') },
    );
    assert.equal(shown(renamed)[0]?.significance, 'breaking');
    assert.match(
      described(published, published.replace('[warm]', '[kind]')),
      /^\*\*Id changed \(competence\)\*\* · breaking\n[\s\S]*\nBreaking: this id was published, /,
    );
  });

  it("show authors' text only as text", () => {
    const hostile = '<b>x</b> [y](command:z) ~~w~~ `v`';
    assert.match(
      described(IPT, IPT.replace('An ability to be warm', hostile)),
      /\*\*\\<b\\>x\\<\\\/b\\> \\\[y\\\]\\\(command\\:z\\\) \\~\\~w\\~\\~ \\`v\\`\*\*/,
    );
  });
});

describe('the marks of changes', () => {
  it('are on the changed lines, and for amendments in the adaptation that makes them', () => {
    const compared = compare(FAMILY, {
      'ipt.competence': EDITED,
      'ipt-a.competence': IPT_A.replace('young people', 'adolescents').replace('amend', '\namend'),
    });
    assert.deepEqual(marks(compared, 'ipt.competence'), [
      'changed 1-1',
      'reworded 8-8',
      'removed 8-8',
      'added 13-13',
    ]);
    const reworded = marksIn('ipt.competence', compared.current.list, compared.live)[1];
    assert.match(reworded?.hover ?? '', /“not” was removed/);
    assert.deepEqual(marks(compared, 'ipt-a.competence'), ['reworded 4-4']);
  });

  it('are on all lines of additions, and on the line of an omission', () => {
    const added = `${IPT}domain more: More\n  activity again: Ability to begin again\n    - An ability to begin again\n`;
    const compared = compare(FAMILY, {
      'ipt.competence': added,
      'ipt-a.competence': `${IPT_A}  omit [warm]: it is said elsewhere\n`,
    });
    assert.deepEqual(marks(compared, 'ipt.competence'), ['added 15-17']);
    assert.deepEqual(marks(compared, 'ipt-a.competence'), ['removed 4-4']);
  });

  it('are below everything that belongs to the element before a removal', () => {
    const compared = compare(
      { 'ipt.competence': IPT },
      { 'ipt.competence': IPT.replace('    - An ability to say goodbye\n', '') },
    );
    assert.deepEqual(marks(compared, 'ipt.competence'), ['removed 12-12']);
  });
});

describe('going from change to change', () => {
  it('crosses files, wraps around, and reaches changes of deleted files', () => {
    const { current, live } = compare(
      {
        'ipt.competence': IPT,
        'more.competence': 'part of ipt\nactivity x in basic: X\n  - [y] Y\n',
        'gone.competence': 'framework gone: Gone\n',
      },
      {
        'ipt.competence': EDITED,
        'more.competence': 'part of ipt\nactivity x in basic: X\n  - [y] Yes\n',
      },
    );
    const seen: string[] = [];
    let start: StepStart = { path: undefined, isBefore: false, line: 0, back: false };
    for (let count = 0; count < 6; count++) {
      const step = stepFrom(start, current, live);
      assert.ok(step);
      const { location, isBefore, number } = step;
      const { line } = location.range.start;
      seen.push(`${number}/${step.count} ${location.path}:${line}${isBefore ? ' before' : ''}`);
      start = { path: location.path, line, isBefore, back: false };
    }
    assert.deepEqual(seen, [
      '1/5 gone.competence:0 before',
      '2/5 ipt.competence:1',
      '3/5 ipt.competence:8',
      '4/5 ipt.competence:13',
      '5/5 more.competence:2',
      '1/5 gone.competence:0 before',
    ]);
    const back = stepFrom({ path: 'ipt.competence', isBefore: false, line: 10, back: true }, current, live);
    assert.equal(back?.location.range.start.line, 8);
  });
});

interface Compared {
  readonly current: CurrentComparison;
  readonly live: Workspace;
}

type Texts = Readonly<Record<string, string>>;

function compare(before: Texts, after: Texts): Compared {
  const live = workspaceOf(after);
  return { current: compareWorkspaces('HEAD', workspaceOf(before), live), live };
}

function shown({ current: { list }, live }: Compared): ShownChange[] {
  return list.all.map((listed) => list.show(listed, live));
}

function formatArea({ key, title, counts }: ChangedArea): string {
  return `${key} ${title}${title && ' '}${counts.breaking + counts.substantive + counts.editorial}`;
}

/** The description of the change with a number, from 0, between two texts of the framework. */
function described(before: string, after: string, number = 0): string {
  const { current } = compare({ 'ipt.competence': before }, { 'ipt.competence': after });
  const listed = current.list.all[number];
  assert.ok(listed);
  return describeChange(listed.change);
}

/** The marks as `added 15-17`; lines from 0. */
function marks({ current, live }: Compared, path: string): string[] {
  return marksIn(path, current.list, live).map(({ mark, start, end }) => `${mark} ${start}-${end}`);
}
