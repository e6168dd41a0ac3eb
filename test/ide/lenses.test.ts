import assert from 'node:assert/strict';
import type { Workspace } from '../../server/src/engine/index.ts';
import { lensAt, lensesOf } from '../../server/src/ide/lenses/lenses.ts';
import { TaughtNodes } from '../../server/src/ide/lenses/lessons.ts';
import { formatFact, workspaceOf } from '../support/ide.ts';
import { rangeOfText, readFiles, trimLines } from '../support/sources.ts';

const FRAMEWORK = `
=== ipt.competence
framework ipt: IPT
  > What it is.
domain basic: Basic competences
  group start: Beginnings
    activity engage: Ability to engage the client
      - [listen] An ability to listen
      - An ability to wait
  activity empty: Nothing yet
domain other: Other competences
  activity end: Ability to end
    requires: @engage
    - An ability to say goodbye, see @engage and @basic
=== course.competence
part of ipt
activity late in basic: Ability to come late
  - An ability to be late
curriculum course: A course
  module one: The first
    covers: @listen
  module two: The second
    covers: @start, @listen
guide leaflet: A leaflet
  topic all: All of it
    explains: @basic
=== heir.competence
framework ipt-a: IPT-A
  adapts: ipt
activity more in basic: Ability to do more
  requires: @engage
  - An ability to do more
`;

describe('lenses', () => {
  it('count no bullet on which nothing is written yet', () =>
    expectLenses(
      `
=== a.competence
framework ipt: IPT
domain basic: Basic competences
  activity engage: Ability to engage the client
    - An ability to listen
    -
    - []
`,
      'a.competence',
      `
      1 1 domain, 1 activity, 1 competence
      2 1 activity, 1 competence
      3 1 competence
      `,
    ));

  it('show what an element contains, what teaches it and what refers to it', () =>
    expectLenses(
      FRAMEWORK,
      'ipt.competence',
      `
      1 2 domains, 4 activities, 4 competences
      1 2 modules · 1 topic → course 6:13-20, course 8:13-19, course 8:21-28, course 11:15-21
      1 used by 1 framework → heir 2:11-14
      3 3 activities, 3 competences
      3 2 modules · 1 topic → course 11:15-21, course 8:13-19, course 6:13-20, course 8:21-28
      3 1 reference → ipt 12:50-56
      4 1 activity, 2 competences
      4 2 modules · 1 topic → course 11:15-21, course 8:13-19, course 6:13-20, course 8:21-28
      5 2 competences
      5 2 modules · 1 topic → course 11:15-21, course 8:13-19, course 6:13-20, course 8:21-28
      5 3 references → ipt 11:15-22, ipt 12:38-45, heir 4:13-20
      8 1 topic → course 11:15-21
      9 1 activity, 1 competence
      10 1 competence
      `,
    ));

  it('are hidden if there is nothing to show', () =>
    expectLenses(
      '=== a.competence\nframework a\ndomain b\nactivity c\n',
      'a.competence',
      '\n 1 1 domain, 1 activity\n',
    ));

  it('update after changes in other files', () => {
    const files = readFiles(FRAMEWORK) as Record<string, string>;
    const workspace = workspaceOf(files);
    const lessons = new TaughtNodes(workspace);
    const shown = (): string[] => shownIn(workspace, 'ipt.competence', lessons);
    const replace = (text: string, before: string, after: string): string => {
      const { start, end } = rangeOfText(text, before);
      const range = {
        start: { line: start.line, column: start.character },
        end: { line: end.line, column: end.character },
      };
      lessons.update(workspace.edit('course.competence', [{ range, text: after }]).names);
      return text.replace(before, after);
    };
    assert.ok(shown().includes('9 1 activity, 1 competence'));
    assert.ok(!shown().some((lens) => lens.startsWith('10 covered')));
    const text = replace(files['course.competence'] ?? '', '@listen', '@end');
    assert.ok(shown().includes('10 1 module → course 6:13-17'));
    replace(text, '@end', '');
    assert.ok(!shown().some((lens) => lens.startsWith('10 covered')));
  });

  it('have no contents where the line has moved', () => {
    const workspace = workspaceOf({ 'a.competence': 'framework a: A\n' });
    assert.equal(lensAt(workspace, 'a.competence', { line: 99, part: 'counts' }), undefined);
    assert.equal(lensAt(workspace, 'b.competence', { line: 0, part: 'counts' }), undefined);
  });

  function expectLenses(source: string, path: string, expected: string): void {
    const workspace = workspaceOf(readFiles(source) as Record<string, string>);
    assert.equal(shownIn(workspace, path, new TaughtNodes(workspace)).join('\n'), trimLines(expected));
  }
});

/** The lenses of a document with their lines, in order, and the locations they lead to. */
function shownIn(workspace: Workspace, path: string, lessons: TaughtNodes): string[] {
  return lensesOf(workspace, path, lessons).map((lens) => {
    const found = lensAt(workspace, path, lens);
    const places = found?.facts.map((fact) => formatFact(workspace, fact).replace('.competence', '')) ?? [];
    return `${lens.line + 1} ${found?.title}${places.length ? ` → ${places.join(', ')}` : ''}`;
  });
}
