import assert from 'node:assert/strict';
import { coverageOf } from '../../server/src/engine/index/index.ts';
import { type Element, titleOf } from '../../server/src/engine/model/index.ts';
import { workspaceOf } from '../support/resolved.ts';

const SOURCE = `
framework f: F
domain one: One
  activity a: A
    - [a1] First
    - [a2] Second, by:
      - asking
  activity b: B
    - [b1] First
    - [b2] Second
  activity c: C
    - [c1] First
domain two: Two
  activity d: D
    - [d1] First
curriculum course: Course
  module m1: First day
    covers: @a2, @b1, @two
  module m2: Second day
    covers: @a
=== elsewhere.competence
framework g: G
  uses: f
curriculum other: Another course
  module m3: A day
    covers: @f/b2
`;

/** Each activity and competence with its coverage, and the number of lines that cover it. */
function reached(): string {
  const workspace = workspaceOf(SOURCE);
  const framework = workspace.framework('f');
  assert.ok(framework);
  const coverage = coverageOf(framework, workspace.facts('f')?.covers ?? []);
  const lines: string[] = [];
  const visit = (element: Element): void => {
    if (element.kind === 'activity' || element.kind === 'competence') {
      lines.push(`${titleOf(element)} ${coverage.reachOf(element)} ${coverage.reachedBy(element).length}`);
    }
    element.children.forEach(visit);
  };
  framework.children.forEach(visit);
  const { activities, competences } = coverage;
  return `${lines.join('\n')}\n${activities.reached}/${activities.total} ${competences.reached}/${competences.total}`;
}

describe('coverage', () => {
  it('includes everything below a named element, in every course', () => {
    assert.equal(
      reached(),
      `A whole 1
First whole 1
Second, by: whole 2
asking whole 2
B whole 0
First whole 1
Second whole 1
C none 0
First none 0
D whole 1
First whole 1
3/4 6/7`,
    );
  });
});
