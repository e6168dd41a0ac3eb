import assert from 'node:assert/strict';
import { Workspace } from '../../server/src/engine/index.ts';
import type { FrameworkAddress, FrameworkNode } from '../../server/src/ide/frameworks/frameworkNode.ts';
import { FrameworkTree } from '../../server/src/ide/frameworks/frameworkTree.ts';
import { planMove } from '../../server/src/ide/frameworks/planMove.ts';
import { textsAfterChanges, workspaceOf } from '../support/ide.ts';
import { trimLines } from '../support/sources.ts';

const IPT = `framework ipt: IPT
  version: 1.2.0
  status: draft
domain basic: Basic competences
  activity engage: Ability to engage
    knowledge:
      - [k1] Knowledge of alliance
    application:
      - [direct] An ability to speak plainly
      - [warm] An ability to be warm
domain special: Special competences
`;
const FILES = {
  'ipt.competence': IPT,
  'more.competence':
    'part of ipt\nactivity end in special: Ability to end\n  - An ability to say goodbye\n  oops\n',
  'ipt-a.competence':
    'framework ipt-a: IPT-A\n  adapts: ipt\namend engage\n  retitle: Ability to engage the young person\n',
  'other.competence': 'framework other: Another\ndomain one: One\n',
};

describe('a move', () => {
  const LIST = `
    framework f: F
    domain a: A

      // About x
      activity x: X
        application:
          - [x1] One
            - [x11] Deeper
          // About two
          - [x2] Two

        knowledge:
          - [x3] Three

      activity y: Y
        - [y1] Why

    domain b: B
  `;

  it('puts a competence before the one it is dropped on, or after it if it comes from above', () => {
    const down = moved(LIST, 'a x x/application-1 x1', 'a x x/application-1 x2');
    const lines = `
      application:
        // About two
        - [x2] Two
        - [x1] One
          - [x11] Deeper

      knowledge:
    `;
    assert.ok(down.includes(indented(lines, 4)), down);
    const up = moved(LIST, 'a x x/application-1 x2', 'a x x/application-1 x1');
    assert.equal(up, down);
  });

  it('works between files', () => {
    const edits = edited(FILES, 'ipt', 'basic engage engage/application-1 warm', 'special end');
    assert.equal(edits['ipt.competence'], IPT.replace('      - [warm] An ability to be warm\n', ''));
    assert.match(
      edits['more.competence'] ?? '',
      /goodbye\n {2}oops\n {2}- \[warm\] An ability to be warm\n$/,
    );
  });

  it('is refused with a reason if it makes no sense', () => {
    const workspace = workspaceOf(FILES);
    const refusal = (source: string, target: string, framework = 'ipt', other = framework) => {
      const plan = planMove(workspace, {
        source: address(framework, source),
        target: address(other, target),
      });
      return 'refusal' in plan ? plan.refusal : undefined;
    };
    assert.equal(refusal('basic engage engage/application-1 warm', 'special'), 'misplaced');
    assert.equal(refusal('basic engage engage/application-1', 'special end'), 'misplaced');
    assert.equal(refusal('basic', 'basic engage'), 'inside');
    assert.equal(refusal('basic nothing', 'basic engage'), 'gone');
    assert.equal(refusal('basic', 'one', 'ipt', 'other'), 'foreign');
    assert.equal(refusal('basic engage engage/knowledge-1 k1', 'special', 'ipt-a'), 'misplaced');
    assert.equal(refusal('special', 'basic', 'ipt-a'), 'ordered');
    assert.equal(refusal('basic', 'basic'), undefined);
  });

  it('puts a competence with its contents at the end of another activity, with the right indentation', () => {
    const text = moved(LIST, 'a x x/application-1 x1', 'a y');
    const lines = `
      activity y: Y
        - [y1] Why
        - [x1] One
          - [x11] Deeper
    `;
    assert.ok(text.includes(indented(lines, 2)), text);
    assert.ok(text.includes('application:\n      // About two\n      - [x2] Two\n'), text);
  });

  it('moves an activity with its comment, and keeps one blank line between activities', () => {
    const text = moved(LIST, 'a x', 'a y');
    assert.match(
      text,
      /^domain a: A\n\n {2}activity y: Y\n {4}- \[y1\] Why\n\n {2}\/\/ About x\n {2}activity x: X\n/m,
    );
    assert.match(text, /\[x3\] Three\n\ndomain b: B\n$/);
  });

  it('moves an activity to another domain, even an empty one', () => {
    const text = moved(LIST, 'a y', 'b');
    assert.match(text, /\[x3\] Three\n\ndomain b: B\n\n {2}activity y: Y\n {4}- \[y1\] Why\n$/);
  });

  it('makes an activity of another file name its new domain', () => {
    const edits = edited(FILES, 'ipt', 'special end', 'basic');
    assert.deepEqual(edits, {
      'more.competence':
        'part of ipt\nactivity end in basic: Ability to end\n  - An ability to say goodbye\n  oops\n',
    });
  });

  it('keeps line ends, and handles a file without a last one', () => {
    const text = 'framework f: F\r\ndomain a: A\r\n  activity x: X\r\n    - [x1] One\r\n    - [x2] Two';
    assert.equal(
      moved(text, 'a x x1', 'a x x2'),
      'framework f: F\r\ndomain a: A\r\n  activity x: X\r\n    - [x2] Two\r\n    - [x1] One',
    );
    const two = `${text}\r\n  activity y: Y\r\n    - [y1] Why`;
    assert.equal(
      moved(two, 'a x x1', 'a y'),
      'framework f: F\r\ndomain a: A\r\n  activity x: X\r\n    - [x2] Two\r\n  activity y: Y\r\n    - [y1] Why\r\n    - [x1] One',
    );
  });

  it('loses no line and adds no problem, whatever is dropped on whatever', () => {
    const text = trimLines(LIST);
    const workspace = workspaceOf({ 'f.competence': text });
    const all = everything(new FrameworkTree(workspace), { kind: 'framework', framework: 'f', keys: [] });
    let done = 0;
    for (const source of all) {
      for (const target of all) {
        const plan = planMove(workspace, { source, target });
        if ('refusal' in plan || plan.changes.length === 0) continue;
        const after = textsAfterChanges(workspace, plan.changes)['f.competence'] ?? '';
        const what = `${source.keys.at(-1)} onto ${target.keys.at(-1)}:\n${after}`;
        assert.deepEqual(saidIn(after), saidIn(text), what);
        assert.doesNotMatch(after, /\n\n\n/, what);
        assert.deepEqual(errorsIn(after), [], what);
        done++;
      }
    }
    assert.ok(done > 20, `${done} moves`);
  });
});

function everything(
  tree: FrameworkTree,
  parent: Pick<FrameworkNode, 'kind' | 'framework' | 'keys'>,
): FrameworkNode[] {
  return tree.children({ parent }).flatMap((node) => [node, ...everything(tree, node)]);
}

function address(framework: string, keys: string): FrameworkAddress {
  return { framework, keys: keys.split(' ') };
}

/** The text of a framework `f` in one file after a move. */
function moved(source: string, from: string, to: string): string {
  const text = source.startsWith('\n') ? `${trimLines(source)}\n` : source;
  return edited({ 'f.competence': text }, 'f', from, to)['f.competence'] ?? '';
}

/** The files that a move changes. */
function edited(
  files: Readonly<Record<string, string>>,
  framework: string,
  from: string,
  to: string,
): Record<string, string> {
  const workspace = workspaceOf(files);
  const plan = planMove(workspace, { source: address(framework, from), target: address(framework, to) });
  assert.ok('changes' in plan, 'refusal' in plan ? plan.refusal : '');
  const changed = new Set(plan.changes.map(({ path }) => path));
  const texts = Object.entries(textsAfterChanges(workspace, plan.changes));
  return Object.fromEntries(texts.filter(([path]) => changed.has(path)));
}

/** The lines of a source, indented by this many columns. */
function indented(source: string, columns: number): string {
  return trimLines(source).replaceAll(/^(?=.)/gm, ' '.repeat(columns));
}

function saidIn(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .sort();
}

function errorsIn(text: string): string[] {
  const workspace = new Workspace();
  workspace.open('f', text);
  return workspace
    .problems('f')
    .filter(({ severity }) => severity === 'error')
    .map(({ message }) => message);
}
