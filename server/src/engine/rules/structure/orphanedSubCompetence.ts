import { type Stray, straysAmong } from '../../checking/columns.ts';
import { shiftNodes, spotOf } from '../../checking/edits.ts';
import type { SiblingsRule } from '../../checking/rule.ts';
import { columnAt } from '../../syntax/parseLine.ts';

export const orphanedSubCompetence: SiblingsRule = {
  id: 'orphaned-sub-competence',
  group: 'structure',
  scope: 'siblings',
  least: 2,
  severity: 'error',
  summary: 'A sub-competence with no competence above it',
  why: 'A competence that is indented further than the others is part of the one above it. If there is none above it, either its lead-in was lost or it was not meant to be a sub-competence, and readers cannot tell which.',
  bad: [
    `
framework ipt: Interpersonal Psychotherapy
domain basic: Basic competences
  activity engage: Ability to engage the client
    application:
        - asking clarifying questions instead of assuming
^^^^^^^^^
      - An ability to speak plainly with the client
      - An ability to explain what the sessions are for
`,
  ],
  good: [
    `
framework ipt: Interpersonal Psychotherapy
domain basic: Basic competences
  activity engage: Ability to engage the client
    application:
      - An ability to answer the client's concerns, by:
        - asking clarifying questions instead of assuming
        - showing that the client's account has been understood
      - An ability to speak plainly with the client
`,
  ],
  check(site, report) {
    for (const stray of straysAmong(site)) {
      const { statement } = stray.node;
      if (statement === undefined || !isOrphan(stray)) continue;
      const message =
        'This competence is indented like a sub-competence, but there is no competence above it. Align it with the others, or add its lead-in.';
      const span = { start: 0, end: statement.keyword?.end ?? statement.start };
      report({ path: site.path, statement, span, message });
    }
  },
  fixes(problem, workspace) {
    const spot = spotOf(problem, workspace);
    const parent = spot?.ancestors.at(-1);
    if (spot === undefined || parent === undefined) return [];
    const { path, node, place, statement } = spot;
    const stray = straysAmong({ path, node: parent, place, inside: place }).find(
      (each) => each.node === node,
    );
    if (stray === undefined) return [];
    const columns = stray.column - columnAt(statement.source, statement.start);
    const title = 'Align it with the other competences';
    return [{ title, safe: false, changes: shiftNodes(spot, [node], columns) }];
  },
};

/** Whether a stray line is a competence that is indented further than its siblings. */
export function isOrphan({ node: { statement }, column }: Stray): boolean {
  return statement?.kind === 'item' && statement.indentation > column;
}
