import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Workspace } from '../../server/src/engine/index.ts';
import { MOST_LEVELS } from '../../server/src/engine/model/ancestry.ts';
import { documentText, lineOf } from '../../server/src/engine/syntax/index.ts';
import { resolvedText } from '../support/resolved.ts';
import { runs } from '../support/runs.ts';

const FRAMEWORKS = 4;
/** Enough for the last to be beyond the limit. */
const ROW = MOST_LEVELS + 6;

/** A line for a member of a family; the numbers decide which frameworks it names. */
const line = fc
  .tuple(fc.nat(FRAMEWORKS - 1), fc.nat(FRAMEWORKS - 1), fc.nat(7))
  .map(([one, other, kind]): string => LINES[kind]?.(one, other) ?? '');

const LINES: readonly ((one: number, other: number) => string)[] = [
  (one, other) => `include @f${one}/d${other}`,
  (one, other) => `domain d${one}: Domain ${one}\n  include @f${other}/d${other}`,
  (one, other) => `domain d${one}: Domain ${one}\n  include @f${other}/a${one}`,
  (one, other) =>
    `domain d${one}: Domain ${one}\n  activity a${other}: Ability ${other}\n    - [i${one}] Item`,
  (one, other) => `activity a${one} in d${other}: Ability ${one}\n  see: @a${other}, @f${one}/a${other}`,
  (one, other) => `amend a${one}\n  reword [i${other}]: Another item\n  see: @missing${one}`,
  (one) => `  adapts: f${one}`,
  (one) => `term t${one}: ability ${one}\nactivity b${one}: An ability`,
];

/** The text of a framework: a header that may adapt another, and lines. */
const text = fc
  .tuple(fc.nat(FRAMEWORKS - 1), fc.option(fc.nat(FRAMEWORKS - 1)), fc.array(line, { maxLength: 5 }))
  .map(([own, base, lines]) =>
    [`framework f${own}: F${own}`, ...(base === null ? [] : [`  adapts: f${base}`]), ...lines].join('\n'),
  );

const path = fc.nat(FRAMEWORKS - 1).map((number) => `${number}.competence`);
const step = fc.oneof(
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('open' as const), path, text }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('close' as const), path }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('line' as const), path, line, at: fc.nat(12) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('cut' as const), path, at: fc.nat(12) }) },
  /** Earlier requests must make no difference. */
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('ask' as const), framework: fc.nat(FRAMEWORKS) }) },
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

function take(workspace: Workspace, change: Step): void {
  if (change.kind === 'ask') return void workspace.framework(`f${change.framework}`);
  if (change.kind === 'open') return void workspace.open(change.path, change.text);
  if (workspace.document(change.path) === undefined) return;
  if (change.kind === 'close') return void workspace.close(change.path);
  const start = { line: change.at, column: 0 };
  const isCut = change.kind === 'cut';
  const range = { start, end: isCut ? { line: change.at + 1, column: 0 } : start };
  workspace.edit(change.path, [{ range, text: isCut ? '' : `${change.line}\n` }]);
}

/** All results of a workspace: its frameworks, read in some order, and its problems. */
function describeAll(workspace: Workspace, ids: readonly string[]): unknown {
  const frameworks = Object.fromEntries(ids.map((id) => [id, resolvedText(workspace, id)]));
  const problems = [...workspace.paths()].sort().map((name) => {
    const document = workspace.document(name);
    assert.ok(document);
    return workspace
      .problems(name)
      .map(({ rule, statement, span, message }) =>
        [name, rule.id, lineOf(document, statement), span.start, message].join(' | '),
      );
  });
  return { frameworks, problems };
}

/** The same documents in a workspace that has seen no edit, opened all at once or one by one, the last first. */
function reopened(workspace: Workspace, atOnce: boolean): Workspace {
  const fresh = new Workspace();
  const texts = [...workspace.paths()].map((name) => {
    const document = workspace.document(name);
    return [name, document ? documentText(document) : ''] as const;
  });
  if (atOnce) fresh.openAll(texts);
  else for (const [name, source] of texts.reverse()) fresh.open(name, source);
  return fresh;
}

function expectSame(workspace: Workspace, ids: readonly string[]): void {
  const sent = describeAll(workspace, ids);
  const backwards = [...ids].reverse();
  assert.deepEqual(describeAll(reopened(workspace, true), backwards), sent);
  assert.deepEqual(describeAll(reopened(workspace, false), ids), sent);
}

const MINUTES = 300_000;

describe('frameworks that lead to each other', () => {
  it('depend only on their texts, whatever was opened, edited and read before', () => {
    const ids = Array.from({ length: FRAMEWORKS }, (_, index) => `f${index}`);
    const circles = new Set<string>();
    fc.assert(
      fc.property(
        fc.array(text, { minLength: 2, maxLength: FRAMEWORKS }),
        fc.array(step, { minLength: 1, maxLength: 8 }),
        (texts, steps) => {
          const workspace = new Workspace();
          texts.forEach((source, index) => {
            workspace.open(`${index}.competence`, source);
          });
          for (const change of steps) take(workspace, change);
          for (const name of workspace.paths())
            for (const { rule } of workspace.problems(name)) circles.add(rule.id);
          expectSame(workspace, ids);
        },
      ),
      runs(800),
    );
    assert.ok(circles.has('circular-include') && circles.has('circular-adapts'));
  }).timeout(MINUTES);

  it('do so in a long chain, in which any line may change its target', () => {
    const ids = Array.from({ length: ROW }, (_, index) => `f${index}`);
    const target = fc.nat(ROW - 1);
    /** Another framework, or the one before it, which completes the chain again. */
    const edit = fc.tuple(target, fc.option(target));
    let tooDeep = 0;
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 3 }), (edits) => {
        const workspace = new Workspace();
        workspace.openAll(ids.map((id, index) => [id, member(index, index - 1)] as const));
        for (const [index, other] of edits) {
          const base = other ?? index - 1;
          const column = '  adapts: f'.length;
          const range = { start: { line: 1, column }, end: { line: 1, column: 99 } };
          workspace.edit(`f${index}`, [{ range, text: String(base) }]);
          workspace.framework(`f${base}`);
        }
        for (const id of ids)
          for (const { rule } of workspace.problems(id)) if (rule.id === 'too-many-levels') tooDeep++;
        expectSame(workspace, ids);
      }),
      runs(60),
    );
    assert.ok(tooDeep > 10, `${tooDeep} were too deep`);
  }).timeout(MINUTES);
});

/** A framework that adapts another, refers to elements of the first one, and has one of its own. */
function member(index: number, base: number): string {
  return `framework f${index}: F${index}
  adapts: f${base}
domain d${index}: D
  activity a${index}: A
    see: @a0, @a${index - 1}
    - [i${index}] An ability
amend a${index - 2}
  retitle: Another
`;
}
