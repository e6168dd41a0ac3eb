import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Rule } from '../../server/src/engine/checking/index.ts';
import type { NameAspect } from '../../server/src/engine/checking/rule.ts';
import type { Update, Workspace } from '../../server/src/engine/index.ts';
import { RULES } from '../../server/src/engine/rules/index.ts';
import { checkedReopened, checkedWorkspace, problemsOf } from '../support/checkedWorkspaces.ts';
import { PATHS, step, take, text } from '../support/randomWorkspaces.ts';
import { runs } from '../support/runs.ts';

/** Much is tried, and a machine may have other things to do. */
const MINUTES = 300_000;

function expectSame(
  workspace: Workspace,
  before: ReadonlyMap<string, string[]>,
  update: Update | undefined,
): void {
  const fresh = checkedReopened(workspace);
  for (const path of PATHS) {
    const problems = problemsOf(workspace, path);
    assert.deepEqual(problems, problemsOf(fresh, path), path);
    if (update?.dirtyPaths.has(path)) continue;
    assert.deepEqual(
      problems.map(withoutRelated),
      before.get(path)?.map(withoutRelated),
      `${path} changed, and the update does not say so`,
    );
  }
}

describe('running rules again after a change', () => {
  it('finds the same problems as opening everything again, for thousands of random edit sequences', () => {
    fc.assert(
      fc.property(
        fc.array(text, { minLength: 1, maxLength: 4 }),
        fc.array(step, { minLength: 1, maxLength: 6 }),
        (texts, steps) => {
          const workspace = checkedWorkspace();
          texts.forEach((source, index) => {
            workspace.open(PATHS[index] as string, source);
          });
          steps.forEach((change, index) => {
            const isLast = index === steps.length - 1;
            const before = isLast && new Map(PATHS.map((path) => [path, problemsOf(workspace, path)]));
            const update = take(workspace, change);
            // The sequences have any length, so checking the end of each checks every state.
            if (before) expectSame(workspace, before, update);
          });
        },
      ),
      // The same sequences each time, so that a change is judged by its effect; `RUNS=5000` tries others.
      runs(1500),
    );
  }).timeout(MINUTES);

  it('misses nothing by running rules only where they can find something', () => {
    const thorough = RULES.map(readingAll);
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 4 }), (texts) => {
        const workspaces = [checkedWorkspace(), checkedWorkspace(thorough)] as const;
        texts.forEach((source, index) => {
          for (const workspace of workspaces) workspace.open(PATHS[index] as string, source);
        });
        const [own, all] = workspaces;
        for (const path of PATHS) assert.deepEqual(problemsOf(own, path), problemsOf(all, path), path);
      }),
      runs(500),
    );
  }).timeout(MINUTES);

  it('is tested with lines that cause problems of every rule', () => {
    const provoked = new Set<string>();
    for (const texts of fc.sample(fc.array(text, { minLength: 1, maxLength: 4 }), {
      numRuns: 2000,
      seed: 1,
    })) {
      const workspace = checkedWorkspace();
      texts.forEach((source, index) => {
        workspace.open(PATHS[index] as string, source);
      });
      for (const path of workspace.paths()) {
        for (const { rule } of workspace.problems(path)) provoked.add(rule.id);
      }
    }
    assert.deepEqual(
      RULES.map(({ id }) => id).filter((id) => !provoked.has(id)),
      // They need more frameworks or includes than these: see `copies.test.ts` and `circles.test.ts`.
      ['too-many-copies', 'too-many-levels'],
    );
  }).timeout(MINUTES);
});

/** The rule, changed so that it runs on everything in its scope. */
function readingAll(rule: Rule): Rule {
  if (rule.scope === 'siblings') return { ...rule, least: 0 };
  return rule.scope === 'framework' && rule.about === 'name' ? { ...rule, of: EVERY_ASPECT } : rule;
}

const EVERY_ASPECT: readonly NameAspect[] = [
  'declarations',
  'references',
  'placements',
  'facets',
  'targets',
  'framework',
];

/** Related places move with the lines above them, which changes no problem. */
function withoutRelated(problem: string): unknown {
  return JSON.parse(problem).slice(0, 5);
}
