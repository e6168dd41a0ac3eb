import assert from 'node:assert/strict';
import { settingsOfPreset } from '../../server/src/engine/checking/configuration.ts';
import { type Fix, GROUPS, type Problem, type Rule } from '../../server/src/engine/checking/index.ts';
import { Workspace } from '../../server/src/engine/index.ts';
import { RULES } from '../../server/src/engine/rules/index.ts';
import { documentText, lineOf } from '../../server/src/engine/syntax/index.ts';
import { type Mark, readMarks } from '../support/marks.ts';
import { wordsByLine } from '../support/randomProse.ts';

/** Rules with a safe fix in at least one of their examples. */
const FIXED_UNASKED = [
  'unknown-statement',
  'tab-indentation',
  'items-without-lead-in',
  'doubled-space',
  'trailing-punctuation',
  'mixed-quotes',
];
/** Rules that leave the choice to the author. */
const FIXED_ON_CHOICE = [
  'unreadable-character',
  'contradicting-domain',
  'invalid-facet-value',
  'misplaced',
  'inconsistent-indentation',
  'no-framework',
  'several-frameworks',
  'missing-id',
  'invalid-id',
  'duplicate-id',
  'unexpected-text',
  'activity-without-domain',
  'orphaned-sub-competence',
  'unknown-property',
  'duplicate-property',
  'invalid-value',
  'published-without-ids',
  'undeclared-use',
  'unknown-amend-target',
  'unused-term',
  'unused-source',
  'unused-suppression',
  'avoided-term',
  'doubled-word',
  'html-in-text',
];

/** Every rule by its own examples: they are its tests, and its page. */
for (const rule of RULES) {
  describe(`rule ${rule.id}`, () => {
    it('has a summary, a reason, and good and bad examples', () => {
      assert.match(rule.id, /^[a-z]+(-[a-z]+)*$/);
      assert.ok(rule.summary.length > 10 && !rule.summary.endsWith('.'));
      assert.ok(rule.why.length > 40 && rule.why.endsWith('.'));
      assert.ok(rule.bad.length > 0 && rule.good.length > 0);
    });
    rule.bad.forEach((example, index) => {
      it(`reports bad example ${index + 1} at its marks`, () => {
        const { marks } = readMarks(example);
        assert.ok(marks.length > 0, 'a bad example marks what is reported');
        assert.deepEqual(found(open(example, rule), rule), sorted(marks));
      });
      it(`fixes bad example ${index + 1} with each of its fixes`, () => expectFixes(rule, example));
    });
    it('has messages in sentences, with existing ranges', () => {
      for (const example of rule.bad) expectMessages(rule, open(example, rule));
    });
    it('fixes only layout and punctuation without asking', () => {
      const fixes = rule.bad.flatMap((example) => expectWordsKept(rule, example));
      assert.equal(fixes.length > 0, FIXED_UNASKED.includes(rule.id));
    });
    if (FIXED_ON_CHOICE.includes(rule.id)) {
      it('offers fixes', () => {
        assert.ok(rule.bad.some((example) => fixesOf(rule, open(example, rule)).length > 0));
      });
    }
    rule.good.forEach((example, index) => {
      it(`reports nothing in good example ${index + 1}`, () => {
        assert.deepEqual(found(open(example, rule), rule), []);
        assert.deepEqual(errorsOf(open(example, rule)), []);
      });
    });
  });
}

describe('the list of rules', () => {
  it('is in the order of its groups', () => {
    const groups = RULES.map(({ group }) => GROUPS.indexOf(group));
    assert.deepEqual(groups, [...groups].sort());
  });

  it('names each rule once', () => {
    const ids = RULES.map(({ id }) => id);
    assert.deepEqual(ids, [...new Set(ids)]);
  });
});

function expectMessages(rule: Rule, workspace: Workspace): void {
  for (const problem of problemsOf(rule, workspace)) {
    for (const { path, statement, span, message } of [problem, ...(problem.related ?? [])]) {
      assert.match(message, /^\S.*[.?]$/);
      assert.doesNotMatch(message, /undefined|\[object/);
      const document = workspace.document(path);
      assert.ok(document && lineOf(document, statement) >= 0);
      assert.ok(span.start >= 0 && span.start <= span.end && span.end <= statement.source.length);
    }
  }
  for (const { title } of fixesOf(rule, workspace)) assert.match(title, /^[A-Z].*[^.]$/);
}

function problemsOf(rule: Rule, workspace: Workspace): Problem[] {
  return [...workspace.paths()].flatMap((path) =>
    workspace.problems(path).filter((problem) => problem.rule === rule),
  );
}

function fixesOf(rule: Rule, workspace: Workspace): readonly Fix[] {
  return problemsOf(rule, workspace).flatMap((problem) => rule.fixes?.(problem, workspace) ?? []);
}

/** Each fix solves the problem that it was offered for, and adds none of any rule. */
function expectFixes(rule: Rule, example: string): void {
  const workspace = open(example, rule);
  const before = counts(workspace);
  for (const path of workspace.paths()) {
    workspace.problems(path).forEach((problem, index) => {
      if (problem.rule !== rule) return;
      for (const fix of rule.fixes?.(problem, workspace) ?? []) {
        const fixed = open(example, rule);
        const same = fixed.problems(path)[index];
        assert.equal(same?.message, problem.message);
        applyFix(fixed, fix);
        const after = counts(fixed);
        assert.equal(
          after.get(rule.id) ?? 0,
          (before.get(rule.id) ?? 0) - 1,
          `'${fix.title}' fixes one problem`,
        );
        for (const [id, count] of after) {
          assert.ok(count <= (before.get(id) ?? 0), `'${fix.title}' adds ${id}:\n${describeAll(fixed)}`);
        }
      }
    });
  }
}

/** Makes each fix that may be made unasked, and gives them: the author's words and lines are the same afterwards. */
function expectWordsKept(rule: Rule, example: string): readonly Fix[] {
  const fixes = fixesOf(rule, open(example, rule)).filter(({ safe }) => safe);
  for (const fix of fixes) {
    const workspace = open(example, rule);
    const before = wordsOfAll(workspace);
    applyFix(workspace, fix);
    assert.deepEqual(wordsOfAll(workspace), before, fix.title);
  }
  return fixes;
}

function wordsOfAll(workspace: Workspace): readonly string[] {
  return [...workspace.paths()].flatMap((path) => {
    const document = workspace.document(path);
    return document ? wordsByLine(documentText(document)) : [];
  });
}

/** The files of an example, with the preset that the rule belongs to. */
function open(example: string, { preset }: Rule): Workspace {
  const workspace = new Workspace();
  workspace.configure(() => settingsOfPreset(preset ?? 'recommended'), '2026-11-21');
  for (const [path, text] of readMarks(example).files) workspace.open(path, text);
  return workspace;
}

function found(workspace: Workspace, rule: Rule): Mark[] {
  const marks = [...workspace.paths()].flatMap((path) =>
    workspace
      .problems(path)
      .filter((problem) => problem.rule === rule)
      .map(({ statement, span }) => {
        const document = workspace.document(path);
        return { path, line: document ? lineOf(document, statement) : -1, start: span.start, end: span.end };
      }),
  );
  return sorted(marks);
}

function sorted(marks: readonly Mark[]): Mark[] {
  const key = (mark: Mark) =>
    `${mark.path} ${String(mark.line).padStart(6)} ${String(mark.start).padStart(6)}`;
  return [...marks].sort((left, right) => (key(left) < key(right) ? -1 : 1));
}

function errorsOf(workspace: Workspace): string[] {
  return [...workspace.paths()].flatMap((path) =>
    workspace
      .problems(path)
      .filter(({ severity }) => severity === 'error')
      .map(({ rule, message }) => `${rule.id}: ${message}`),
  );
}

function counts(workspace: Workspace): Map<string, number> {
  const result = new Map<string, number>();
  for (const path of workspace.paths()) {
    for (const { rule } of workspace.problems(path)) result.set(rule.id, (result.get(rule.id) ?? 0) + 1);
  }
  return result;
}

function applyFix(workspace: Workspace, fix: Fix): void {
  // From the end to the start, so that no change moves what another is about.
  const changes = [...fix.changes].sort(
    (left, right) =>
      right.range.start.line - left.range.start.line || right.range.start.column - left.range.start.column,
  );
  for (const { path, ...change } of changes) workspace.edit(path, [change]);
}

function describeAll(workspace: Workspace): string {
  return [...workspace.paths()]
    .flatMap((path) => workspace.problems(path).map(({ rule, message }) => `${path}: ${rule.id}: ${message}`))
    .join('\n');
}
