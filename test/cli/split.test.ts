import assert from 'node:assert/strict';
import fc from 'fast-check';
import { checkJob } from '../../server/src/cli/check/checkJob.ts';
import type { CheckSettings, Job } from '../../server/src/cli/check/job.ts';
import { resultsOf } from '../../server/src/cli/check/results.ts';
import { resultOfRows, rowsOf } from '../../server/src/cli/check/rows.ts';
import { jobOf, type Member, split } from '../../server/src/cli/check/split.ts';
import { readMarks } from '../../server/src/engine/checking/examples.ts';
import { mentionsIn } from '../../server/src/engine/model/mentions.ts';
import { isReviewFile } from '../../server/src/engine/reviews/index.ts';
import { RULES } from '../../server/src/engine/rules/index.ts';
import { runs } from '../support/runs.ts';
import { type Family, families } from './families.ts';

const ALL = { lines: true, fixes: true };

describe('files that are checked in separate jobs', function () {
  this.timeout(120_000);

  it('have the same problems and fixes as when they are checked together', () => {
    fc.assert(
      fc.property(families, (family) => assertSame(family)),
      runs(100),
    );
  });

  it('have them for the examples of every rule, side by side', () => {
    const family: Record<string, string> = {};
    for (const [index, example] of RULES.flatMap(({ bad, good }) => [...bad, ...good]).entries()) {
      for (const [path, text] of readMarks(example).files)
        family[`${index}/${path}`] = text.replace(/\b(ipt|itp|generic|cbt)\b/g, `$1-${index}`);
    }
    const jobs = split(membersOf(family), 1);
    assert.ok(jobs.length > 100, `${jobs.length} parts`);
    assertSame(family);
  });

  it('are split into independent frameworks, and combined up to a size', () => {
    const family = {
      'a.competence': 'framework alpha: A\n',
      'b.competence': 'framework beta: B\n  uses: alpha\n',
      'c.competence': 'framework gamma: C\n',
      'd.competence': 'part of gamma\n',
      'e.competence': 'activity end: Ability to end\n',
      'f.competence': 'activity end: Ability to refer to @delta/end\n',
      'g.competence': 'framework delta: D\n',
    };
    const parts = (size: number) =>
      split(membersOf(family), size).map(({ files }) => files.map(({ path }) => path[0]).join(''));
    assert.deepEqual(parts(1).sort(), ['ab', 'cd', 'e', 'fg']);
    assert.deepEqual(parts(10_000), ['abcdefg']);
  });
});

function assertSame(family: Family): void {
  const members = membersOf(family);
  const together = found(family, [jobOf(members)], members);
  for (const size of [1, 200]) {
    const parts = found(family, split(members, size), members);
    assert.deepEqual(parts.diagnostics, together.diagnostics, JSON.stringify(family));
    // A fix may connect separate jobs, so everything is checked again together.
    const isParted = parts.texts.some(
      ({ path, after }) =>
        JSON.stringify(mentionsIn(after, path)) !== JSON.stringify(mentionsIn(family[path] ?? '', path)),
    );
    if (isParted || parts.frameworks < 2) continue;
    assert.deepEqual(parts.texts, together.texts, JSON.stringify(family));
    assert.deepEqual(parts.fixed, together.fixed, JSON.stringify(family));
  }
}

/** The results of jobs, without and with fixes. */
function found(family: Family, jobs: readonly Job[], members: readonly Member[]) {
  const frameworks = [...new Set(members.flatMap(({ mentions }) => mentions.declared))];
  const reviews = Object.entries(family).filter(([path]) => isReviewFile(path));
  const setting: CheckSettings = { configurations: [], today: '2026-11-21', reviews, frameworks, fix: false };
  const run = (fix: boolean) =>
    jobs.map((job) => checkJob(job, { ...setting, fix }, ({ path }) => family[path]));
  const diagnosticsOf = (checked: ReturnType<typeof checkJob>) =>
    resultsOf(checked.workspace, checked.paths)
      .map((result) => resultOfRows(rowsOf(result, ALL)))
      .map((result) => ({
        path: result.path,
        counts: result.counts,
        diagnostics: [...result.diagnostics()].map((each) => ({ ...each, fixes: each.fixes() })),
      }));
  const fixed = run(true);
  return {
    frameworks: frameworks.length,
    diagnostics: byPath(run(false).flatMap(diagnosticsOf)),
    texts: byPath(fixed.flatMap(({ texts }) => texts)),
    fixed: fixed.reduce((sum, each) => sum + each.fixed, 0),
  };
}

function membersOf(family: Family): Member[] {
  return Object.entries(family)
    .filter(([path]) => !isReviewFile(path))
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([path, text]) => ({
      file: { path, location: path, mayChange: true },
      isAsked: true,
      size: text.length,
      mentions: mentionsIn(text, path),
    }));
}

function byPath<T extends { readonly path: string }>(items: readonly T[]): T[] {
  return [...items].sort((left, right) => (left.path < right.path ? -1 : 1));
}
