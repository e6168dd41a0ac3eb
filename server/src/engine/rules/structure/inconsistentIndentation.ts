import { type Stray, straysAmong } from '../../checking/columns.ts';
import { shiftLine, shiftNodes, spotOf } from '../../checking/edits.ts';
import type { Fix, SiblingsRule } from '../../checking/rule.ts';
import { columnAt } from '../../syntax/parseLine.ts';
import { isOrphan } from './orphanedSubCompetence.ts';

export const inconsistentIndentation: SiblingsRule = {
  id: 'inconsistent-indentation',
  group: 'structure',
  scope: 'siblings',
  least: 2,
  severity: 'error',
  summary: 'A line that is not aligned with the lines around it',
  why: 'Indentation shows what belongs to what, and lines that belong together start in the same column. A line that starts a little to the left or right may have been meant for another place, and the lines after it may end up under it.',
  bad: [
    `
framework ipt: Interpersonal Psychotherapy
domain basic: Basic competences
  activity engage: Ability to engage the client
    - An ability to speak plainly with the client
    - An ability to answer the client's concerns
   - An ability to explain what the sessions are for
^^^
`,
    `
framework ipt: Interpersonal Psychotherapy
domain basic: Basic competences
  activity engage: Ability to engage the client
      knowledge:
^^^^^^
        - An ability to draw on knowledge of why engagement matters
    application:
      - An ability to speak plainly with the client
`,
  ],
  good: [
    `
framework ipt: Interpersonal Psychotherapy
domain basic: Basic competences
    activity engage: Ability to engage the client
        - An ability to speak plainly with the client
        - An ability to answer the client's concerns, by:
          - asking clarifying questions
          - showing that the client has been understood
`,
  ],
  check(site, report) {
    for (const stray of straysAmong(site)) {
      const { statement } = stray.node;
      if (statement === undefined || isOrphan(stray)) continue;
      const message = messageFor(stray);
      // A line without indentation is marked up to the end of its keyword.
      const span = { start: 0, end: statement.start || (statement.keyword?.end ?? statement.source.length) };
      report({ path: site.path, statement, span, message });
    }
  },
  fixes(problem, workspace) {
    const spot = spotOf(problem, workspace);
    const parent = spot?.ancestors.at(-1);
    if (spot === undefined || parent === undefined) return [];
    const { path, statement, node } = spot;
    const strays = straysAmong({ path, node: parent, place: spot.place, inside: spot.place });
    const column = strays.find((stray) => stray.node === node)?.column;
    if (column === undefined) return [];
    const columns = column - columnAt(statement.source, statement.start);
    // Lines that are already in the right column were meant to be next to this line, not under it.
    const alone =
      node.children.length > 0 && node.children.every((child) => child.statement?.indentation === column);
    const changes = alone ? shiftLine(spot, columns) : shiftNodes(spot, [node], columns);
    const fix: Fix = {
      title: `Align it with the lines around it (${spaces(column)})`,
      safe: false,
      changes,
    };
    return [fix];
  },
};

function messageFor({ node: { statement }, column }: Stray): string {
  const own = spaces(statement?.indentation ?? 0);
  const advice = column === 0 ? 'Remove its indentation.' : `Indent it by ${column}.`;
  return `This line is indented by ${own}, but the lines around it by ${column}. ${advice}`;
}

function spaces(count: number): string {
  return count === 1 ? '1 space' : `${count} spaces`;
}
