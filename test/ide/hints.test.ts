import assert from 'node:assert/strict';
import { workload } from '../../bench/workload.ts';
import { missingIdChanges } from '../../server/src/engine/index/index.ts';
import type { Workspace } from '../../server/src/engine/index.ts';
import type { Position } from '../../server/src/engine/text/index.ts';
import { hintsBetween } from '../../server/src/ide/hints/hintsBetween.ts';
import { IdNumbers } from '../../server/src/ide/hints/idNumbers.ts';
import { workspaceOf } from '../support/ide.ts';
import { readMarks } from '../support/marks.ts';
import { trimLines } from '../support/sources.ts';

const AMENDED = `
=== base.competence
framework base: The base
domain basic: Basic competences
  activity engage: Ability to engage the client
    - [listen] An ability to listen
    - [wait] An ability to wait
activity end in basic: Ability to end
domain review: Review
=== heir.competence
framework heir: The heir
  adapts: base
amend engage
  retitle: Ability to engage the young person
  omit [wait]: no waiting
  reword [listen]: An ability to hear
  move [listen] to end
  - An ability to play
  - An ability to draw
amend end
  move [end] to review
amend engage
  - An ability to laugh
amend review
  omit: not here
`;

describe('inlay hints', () => {
  it('show no id for a bullet on which nothing is written yet', () =>
    expectHints(
      `
=== a.competence
framework ipt: IPT
activity engage: Ability to engage the client
  - An ability to listen
  -
  - An ability to wait
`,
      'a.competence',
      `
      - [engage-1] An ability to listen
      - [engage-2] An ability to wait
      `,
    ));

  it('show the ids that competences would get', () =>
    expectHints(
      `
=== a.competence
framework ipt: IPT
domain basic: Basic competences
  activity engage: Ability to engage the client
    knowledge:
      - An ability to draw on knowledge:
        - [engage-7] of one thing
        - of another
    group listen: Ability to listen
      - An ability to hear
    - An ability to wait
  activity:
    - An ability without an activity
- An ability at top
`,
      'a.competence',
      `
      - [engage-8] An ability to draw on knowledge:
      - [engage-9] of another
      - [listen-1] An ability to hear
      - [engage-10] An ability to wait
      - [basic-1] An ability without an activity
      - [ipt-1] An ability at top
      `,
    ));

  it('show the changes of an adaptation to its targets, and the ids of additions', () =>
    expectHints(
      AMENDED,
      'heir.competence',
      `
      amend engage retitled
      reword [listen] moved from engage: An ability to hear
      move [listen] reworded, from engage to end
      - [heir-engage-1] An ability to play
      - [heir-engage-2] An ability to draw
      amend end moved from basic
      move [end] from basic to review
      amend engage retitled
      - [heir-engage-3] An ability to laugh
      amend review left out
      `,
    ));

  it('show no id if two elements have the prefix, or the framework is unknown', () =>
    expectHints(
      '=== a.competence\nactivity engage: A\n  - One\nactivity engage: B\n  - Two\nactivity:\n  - Three\n',
      'a.competence',
      '\n',
    ));

  it('are the same ids that are assigned, in any file', () => {
    const files = Object.fromEntries(
      workload({ competences: 300, files: 3, seed: 5 }).map(({ path, text }) => [
        path.replace('/', '-'),
        unnumbered(text),
      ]),
    );
    const workspace = workspaceOf(files);
    const given = missingIdChanges('framework-0', workspace).map(
      ({ path, range, text }) => `${path}:${range.start.line}${text}`,
    );
    assert.ok(given.length > 100);
    const numbers = new IdNumbers(workspace);
    const shown = Object.keys(files).flatMap((path) =>
      hintsOf(workspace, path, numbers).map(({ line, label }) => `${path}:${line} ${label}`),
    );
    assert.deepEqual(shown.sort(), given.sort());
  });

  it('are limited to the requested lines, also after edits', () => {
    const [{ text } = { text: '' }] = workload({ competences: 300, seed: 5 });
    const source = unnumbered(text);
    const workspace = workspaceOf({ 'a.competence': source });
    const numbers = new IdNumbers(workspace);
    const all = hintsOf(workspace, 'a.competence', numbers);
    for (const [first, last] of [
      [0, 3],
      [40, 90],
      [1e9, 2e9],
      [90, 40],
    ] as const) {
      const expected = all.filter(({ line }) => line >= first && line <= last);
      assert.deepEqual(hintsOf(workspace, 'a.competence', numbers, first, last), expected);
    }
    const first = all[0]?.line ?? 0;
    const at = { line: first, column: 0 };
    const edit = (end: Position, inserted: string): void =>
      numbers.update(workspace.edit('a.competence', [{ range: { start: at, end }, text: inserted }]).names);
    edit(at, '      - [activity-1-40] One more\n');
    assert.equal(hintsOf(workspace, 'a.competence', numbers)[0]?.label, '[activity-1-41]');
    edit({ line: first + 1, column: 0 }, '');
    assert.deepEqual(hintsOf(workspace, 'a.competence', numbers), all);
  });

  /** The lines with hints, with each hint in its position. */
  function expectHints(source: string, path: string, expected: string): void {
    const files = Object.fromEntries(readMarks(source).files);
    const workspace = workspaceOf(files);
    const lines = (files[path] ?? '').split('\n');
    const shown = hintsOf(workspace, path, new IdNumbers(workspace)).map(({ line, column, label }) => {
      const text = lines[line] ?? '';
      return `${text.slice(0, column)} ${label}${text.slice(column)}`.trim();
    });
    assert.equal(shown.join('\n'), expected.trim() && trimLines(expected));
  }
});

/** The text with every second competence without its id. */
function unnumbered(text: string): string {
  let count = 0;
  return text.replace(/- \[[^\]]*\]/g, (item) => (count++ % 2 ? item : '-'));
}

function hintsOf(workspace: Workspace, path: string, numbers: IdNumbers, first = 0, last = 1e6) {
  return hintsBetween(workspace, path, { first, end: last + 1 }, numbers);
}
