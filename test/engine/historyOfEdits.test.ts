import assert from 'node:assert/strict';
import { Workspace } from '../../server/src/engine/index.ts';
import { documentText } from '../../server/src/engine/syntax/index.ts';
import { elementAncestor, frameworkAncestor } from '../../server/src/ide/lineage.ts';

/** The messages of a rule in a file, each with the messages of its related places. */
function messagesOf(workspace: Workspace, path: string, rule: string): string[][] {
  return workspace
    .problems(path)
    .filter((problem) => problem.rule.id === rule)
    .map(({ message, related = [] }) => [message, ...related.map((place) => place.message)]);
}

describe('an id that is declared twice', () => {
  it('gives the same result whichever declaration was written first', () => {
    const edited = new Workspace();
    edited.open('a', 'framework f: F\ndomain d: D\n');
    edited.open('c', 'part of f\nactivity gamma in gamma: G\n');
    edited.open('b', 'part of f\n');
    edited.edit('b', [
      { range: { start: { line: 1, column: 0 }, end: { line: 1, column: 0 } }, text: 'facet gamma: one\n' },
    ]);
    const opened = new Workspace();
    opened.open('a', 'framework f: F\ndomain d: D\n');
    opened.open('b', 'part of f\nfacet gamma: one\n');
    opened.open('c', 'part of f\nactivity gamma in gamma: G\n');
    const messages = messagesOf(edited, 'c', 'activity-without-domain');
    assert.deepEqual(messages, messagesOf(opened, 'c', 'activity-without-domain'));
    assert.match(messages[0]?.[1] ?? '', /'gamma' is a facet/);
  });

  it('moves an activity to the first of two domains with the same id, whichever was written first', () => {
    const texts = new Map([
      ['a', 'framework f: F\ndomain d: One\n'],
      ['b', 'part of f\ndomain d: Two\n'],
      ['c', 'part of f\ndomain e: E\n  activity x in d: X\n    - x\n'],
    ]);
    for (const order of [
      ['a', 'b', 'c'],
      ['c', 'b', 'a'],
    ]) {
      const workspace = new Workspace();
      for (const path of order) workspace.open(path, texts.get(path) ?? '');
      const [problem] = workspace.problems('c').filter(({ rule }) => rule.id === 'contradicting-domain');
      assert.ok(problem);
      const changes = problem.rule.fixes?.(problem, workspace).flatMap((fix) => fix.changes) ?? [];
      assert.deepEqual(
        changes.map(({ path }) => path).filter((path) => path !== 'c'),
        ['a'],
      );
    }
  });

  it('leads to the first header and the first declaration, whichever was written first', () => {
    for (const order of [
      ['a', 'b'],
      ['b', 'a'],
    ]) {
      const workspace = new Workspace();
      for (const path of order) workspace.open(path, `framework f: ${path}\ndomain d: ${path}\n`);
      assert.equal(frameworkAncestor(workspace, 'f')?.fact.path, 'a');
      assert.equal(elementAncestor(workspace, 'f', 'd')?.fact.path, 'a');
    }
  });
});

/** An inserted line, with line and column counting from 0. */
type Insertion = readonly [path: string, line: number, column: number, text: string];

describe('problems in inherited content', () => {
  const COURSE = 'curriculum c: C\n  module m: M\n    covers: @';
  const cases: Readonly<Record<string, readonly [texts: Readonly<Record<string, string>>, ...Insertion[]]>> =
    {
      'when a member of a circle gets a domain, and the circle is opened': [
        {
          a: 'framework g: Second\n  adapts: f',
          b: 'framework f: First\n  adapts: h',
          c: 'part of h\nactivity gamma: \ninclude @g/dom',
        },
        ['b', 2, 0, '\r\ndomain dom: A domain'],
        ['a', 0, 0, 'framework f: First'],
      ],
      'when the base gets the domain that a course covers': [
        {
          a: `framework g: G\n  adapts: f\nactivity x in d: X\n  - X\n${COURSE}d`,
          b: 'framework f: F\ndomain e: E\n',
        },
        ['b', 2, 0, 'domain d: D\n'],
      ],
      'when the base gets a competence that is moved, and that a course covers': [
        {
          a: `framework g: G\n  adapts: f\ndomain q: Q\n  activity x: X\n    - X\namend y\n  move [i] to x\n${COURSE}i`,
          b: 'framework f: F\ndomain e: E\n  activity y: Y\n    - Y\n',
        },
        ['b', 4, 0, '    - [i] Y\n'],
      ],
      'when something that a course covers is moved': [
        {
          a: `framework g: G\n  adapts: f\ndomain q: Q\n  activity x: X\n    - X\namend y\n${COURSE}i`,
          b: 'framework f: F\ndomain e: E\n  activity y: Y\n    - [i] Y\n',
        },
        ['a', 6, 0, '  move [i] to x\n'],
      ],
      'when a domain that a course covers is left out': [
        {
          a: `framework g: G\n  adapts: f\nactivity x in d: X\n  - X\namend d\n${COURSE}d`,
          b: 'framework f: F\ndomain d: D\n  activity y: Y\n    - Y\n',
        },
        ['a', 5, 0, '  omit: no\n'],
      ],
      'when a known id is declared as a facet as well': [
        {
          a: 'framework g: G\n  adapts: f\ndomain q: Q\n  activity x: X\n    stagee: late\n    - X\n',
          b: 'framework f: F\ndomain e: E\n  activity stage: Y\n    - Y\n',
        },
        ['b', 4, 0, 'facet stage: late\n'],
      ],
      'when the version of a framework leaves the range with which another one uses it': [
        { a: 'framework f: F\n  version: 1.0.0\n', b: 'framework g: G\n  uses: f ^1.0.0\n' },
        ['a', 1, 11, '2'],
      ],
      'when the version of a framework is added': [
        { a: 'framework f: F\n', b: 'framework g: G\n  adapts: f ^1.0.0\n' },
        ['a', 1, 0, '  version: 2.0.0\n'],
      ],
      'when a framework below gets a misspelt activity': [
        {
          a: 'framework f: F\ndomain d: D\n',
          b: `framework g: G\ndomain e: E\n${'  include @f/d\n'.repeat(6)}`,
          c: `framework h: H\ndomain k: K\n${'  include @g/e\n'.repeat(2)}`,
        },
        ['a', 2, 0, '  activty: A\n    - [x] X\n'],
      ],
    };

  for (const [when, [texts, ...insertions]] of Object.entries(cases)) {
    it(`are the same as if the files had been opened in this state: ${when}`, () => {
      const edited = new Workspace();
      edited.openAll(Object.entries(texts));
      const first = allMessages(edited);
      for (const [path, line, column, text] of insertions) {
        const at = { line, column };
        edited.edit(path, [{ range: { start: at, end: at }, text }]);
        const fresh = new Workspace();
        fresh.openAll([...edited.paths()].map((each) => [each, textOf(edited, each)] as const));
        assert.deepEqual(allMessages(edited), allMessages(fresh));
      }
      assert.notDeepEqual(allMessages(edited), first);
    });
  }
});

function allMessages(workspace: Workspace): string[] {
  const messages = [...workspace.paths()].flatMap((path) =>
    workspace.problems(path).map(({ rule, message }) => `${path} ${rule.id}: ${message}`),
  );
  return messages.sort();
}

function textOf(workspace: Workspace, path: string): string {
  const document = workspace.document(path);
  assert.ok(document);
  return documentText(document);
}
