import { SECTIONS, type StatementKind } from '../syntax/statement.ts';
import { indentationOf, lineEndOf, replaceIn, spotOf } from './edits.ts';
import type { StatementRule } from './rule.ts';

/** Lines that open a list, and say nothing after their colon. */
const OPENING: readonly StatementKind[] = [...SECTIONS, 'before', 'after', 'amend'];

export const unexpectedText: StatementRule = {
  id: 'unexpected-text',
  group: 'structure',
  scope: 'statement',
  of: OPENING,
  severity: 'error',
  summary: 'Text after the colon of a line that only opens a list',
  why: 'A section, and the lines of an adaptation that say where something goes, hold what stands on the lines under them. Text beside their colon belongs to no competence, and would not be shown.',
  bad: [
    `
framework ipt: Interpersonal Psychotherapy
domain basic: Basic competences
  activity engage: Ability to engage the client
    application: An ability to speak plainly with the client
                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      - An ability to answer the client's concerns
`,
  ],
  good: [
    `
framework ipt: Interpersonal Psychotherapy
domain basic: Basic competences
  activity engage: Ability to engage the client
    application:
      - An ability to speak plainly with the client
      - An ability to answer the client's concerns
`,
  ],
  check({ path, node: { statement } }, report) {
    if (statement?.text === undefined) return;
    const opening = `'${statement.keyword?.text}'`;
    const message =
      statement.kind === 'amend'
        ? "What is amended is said on the lines under 'amend': for another title, 'retitle: …'."
        : `Nothing stands after the colon of ${opening}. Put each competence on a line of its own, with '- ' before it.`;
    report({ path, statement, span: statement.text, message });
  },
  fixes(problem, workspace) {
    const spot = spotOf(problem, workspace);
    const { text, colon, kind } = problem.statement;
    if (spot === undefined || text === undefined || colon === undefined) return [];
    const first = spot.node.children[0]?.statement;
    const indentation = first ? indentationOf(first) : `${indentationOf(problem.statement)}  `;
    const sign = kind === 'amend' ? 'retitle: ' : text.text.startsWith('- ') ? '' : '- ';
    const moved = `${lineEndOf(spot.document)}${indentation}${sign}${text.text}`;
    const title = kind === 'amend' ? 'Make it a new title' : 'Make it a competence on the next line';
    return [{ title, safe: false, changes: [replaceIn(spot, { start: colon + 1, end: text.end }, moved)] }];
  },
};
