import { columnAt } from '../syntax/parseLine.ts';
import { type Stray, straysAmong } from './columns.ts';
import { shiftNodes, spotOf } from './edits.ts';
import type { SiblingsRule } from './rule.ts';

export const orphanedSubCompetence: SiblingsRule = {
  id: 'orphaned-sub-competence',
  group: 'structure',
  scope: 'siblings',
  least: 2,
  severity: 'error',
  summary: 'A sub-competence with no competence above it to belong to',
  why: 'A competence that stands deeper than those beside it says that it is a part of one above it. Where there is none, either its lead-in has been lost or it was not meant to be a part: readers cannot tell which.',
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
        'This competence stands deeper than those beside it, and there is no competence above it to belong to.';
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
    const title = 'Outdent it to the competences beside it';
    return [{ title, safe: false, changes: shiftNodes(spot, [node], columns) }];
  },
};

/** Whether a line that stands beside the others is a competence that stands deeper than they do. */
export function isOrphan({ node: { statement }, column }: Stray): boolean {
  return statement?.kind === 'item' && statement.indentation > column;
}
