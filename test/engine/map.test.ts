import assert from 'node:assert/strict';
import { Workspace } from '../../server/src/engine/index.ts';
import {
  type Column,
  findElement,
  type MapEntry,
  placeFramework,
} from '../../server/src/engine/map/index.ts';
import { titleOf } from '../../server/src/engine/model/index.ts';
import { frameworkOf } from '../support/frameworkOf.ts';

describe('the map', () => {
  it('has a column for each domain and a box for each activity, groups and nested activities inside', () => {
    expectMap(
      `
framework f: F
  overarching: Kindness throughout
domain a: First
  group early: At the start
    activity one: One
      - x
      activity inner: Inner
        - y
  activity two: Two
domain b: Second
activity three in b: Three
`,
      `
== Kindness throughout
1 First [a] 3 activities, 2 competences
  group At the start [early]
    One [one]
      Inner [inner]
  Two [two]
2 Second [b] 1 activities, 0 competences
  Three [three]
`,
    );
  });

  it('has a last column for activities without a domain', () => {
    expectMap(
      `
framework f: F
domain a: First
activity lost: Lost
activity gone in nowhere: Gone
`,
      `
1 First [a] 0 activities, 0 competences
0 - [/without-domain] 2 activities, 0 competences
  Lost [lost]
  Gone [gone]
`,
    );
  });

  it('keeps domains and activities below a broken line', () => {
    expectMap(
      `
framwork f: F
  domain a: First
    activity one: One
dmain b: Second
  activity two: Two
  actvity three: Three
    - held
`,
      `
1 First [a] 1 activities, 0 competences
  One [one]
2 dmain b: Second [/domain-1] 2 activities, 1 competences
  Two [two]
  actvity three: Three [/domain-1/activity-1]
`,
    );
  });

  it('keeps domains and activities with a misspelt keyword, with and without an id, even if empty', () => {
    const source = `
framework f: F
domain a: First
  Activity: One
    Group: Several
      - held
    Knowledge
      - known
  activty two: Two
Domain: Second
  activity three: Three
`;
    expectMap(
      source,
      `
1 First [a] 2 activities, 2 competences
  One [a/activity-1]
  activty two: Two [a/activity-2]
2 Second [/domain-1] 1 activities, 0 competences
  Three [three]
`,
    );
    const { workspace } = frameworkOf(source);
    // The lines under them are not at fault.
    const codes = workspace.problems('example.competence').map(({ rule }) => rule.id);
    assert.ok(!codes.includes('misplaced'), codes.join());
  });

  it('counts the competences that are in no activity', () => {
    expectMap(
      `
framework f: F
domain a: First
  - loose
    - looser
  activity one: One
    - held
`,
      `
1 First [a] 1 activities, 3 competences, 2 loose
  One [one]
`,
    );
  });

  it('starts again with the first hue after the ninth domain', () => {
    const domains = Array.from({ length: 11 }, (_, index) => `domain d${index}: D`).join('\n');
    const { framework } = frameworkOf(`framework f: F\n${domains}\n`);
    const hues = placeFramework(framework).columns.map(({ hue }) => hue);
    assert.deepEqual(hues, [1, 2, 3, 4, 5, 6, 7, 8, 9, 1, 2]);
  });

  it('identifies elements by id, or by position if the id is missing or invalid', () => {
    const source = `
framework f: F
domain a: First
  activity one: One
    application:
      - [x] with an id
      - without
        - deeper
    group: Quiet
      - [no id] wrong
`;
    expectKeys(source, [
      'a',
      'one',
      'one/application-1',
      'x',
      'one/application-1/competence-1',
      'one/group-1',
    ]);
    expectKeys(source, ['one/application-1/competence-1/competence-1', 'one/group-1/competence-1']);
  });

  it('lays out a domain again only if it changed', () => {
    const workspace = new Workspace();
    workspace.open('a', 'framework f: F\ndomain a: A\n  activity x: X\ndomain b: B\n  activity y: Y\n');
    const before = columnsOf(workspace);
    const start = { line: 2, column: 15 };
    workspace.edit('a', [{ range: { start, end: start }, text: '!' }]);
    const after = columnsOf(workspace);
    assert.notEqual(after[0], before[0]);
    assert.equal(after[1], before[1]);
  });
});

function columnsOf(workspace: Workspace): readonly Column[] {
  const framework = workspace.framework('f');
  assert.ok(framework);
  return placeFramework(framework).columns;
}

function expectKeys(source: string, keys: readonly string[]): void {
  const { framework } = frameworkOf(source);
  for (const key of keys) assert.equal(findElement(framework, key)?.at(-1)?.key, key);
}

function expectMap(source: string, expected: string): void {
  const { overarching, columns } = placeFramework(frameworkOf(source).framework);
  const lines = [...(overarching ? [`== ${overarching.text}`] : []), ...columns.flatMap(linesOfColumn)];
  assert.equal(`\n${lines.join('\n')}\n`, expected);
}

function linesOfColumn({ hue, key, domain, counts, loose, entries }: Column): string[] {
  const title = domain ? titleOf(domain) : '-';
  const size = `${counts.activities} activities, ${counts.competences} competences`;
  return [
    `${hue} ${title} [${key}] ${size}${loose ? `, ${loose} loose` : ''}`,
    ...entries.flatMap((entry) => linesOfEntry(entry, '  ')),
  ];
}

function linesOfEntry(entry: MapEntry, indentation: string): string[] {
  const inside = entry.type === 'box' ? entry.boxes : entry.entries;
  return [
    `${indentation}${entry.type === 'group' ? 'group ' : ''}${titleOf(entry.element)} [${entry.key}]`,
    ...inside.flatMap((one) => linesOfEntry(one, `${indentation}  `)),
  ];
}
