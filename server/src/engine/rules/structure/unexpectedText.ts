import { indentationOf, replaceIn, spotOf } from '../../checking/edits.ts';
import type { StatementRule } from '../../checking/rule.ts';
import { lineEndOf } from '../../syntax/document.ts';
import { SECTIONS, type StatementKind } from '../../syntax/statement.ts';

/** Lines that start a list, with no text after their colon. */
const OPENING: readonly StatementKind[] = [...SECTIONS, 'before', 'after', 'amend'];

export const unexpectedText: StatementRule = {
  id: 'unexpected-text',
  group: 'structure',
  scope: 'statement',
  of: OPENING,
  severity: 'error',
  summary: 'Text after a colon that only starts a list',
  why: 'The content of a section, and of a line in an adaptation that says where something goes, is on the lines below. Text after the colon belongs to no competence and would not be shown.',
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
        ? "'amend' takes no text after its colon. Put a new title on the line below: 'retitle: …'."
        : `${opening} takes no text after its colon. Put each competence on a line of its own, starting with '- '.`;
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
    const title = kind === 'amend' ? 'Make it the new title' : 'Make it a competence on the next line';
    return [{ title, safe: false, changes: [replaceIn(spot, { start: colon + 1, end: text.end }, moved)] }];
  },
};
