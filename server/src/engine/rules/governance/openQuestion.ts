import type { StatementRule } from '../../checking/rule.ts';
import { wholeSpan } from '../../syntax/document.ts';

export const openQuestion: StatementRule = {
  id: 'open-question',
  group: 'governance',
  scope: 'statement',
  of: ['question'],
  severity: 'information',
  summary: 'An open question',
  why: 'All open questions are listed as problems, which makes the list an agenda for the next meeting. Questions are never published.',
  bad: [
    `
framework ipt: Interpersonal Psychotherapy
domain basic: Basic competences
  activity engage: Ability to engage the client
    - An ability to speak plainly with the client
    ? Do we name the outcome measure here?
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
`,
  ],
  good: [
    `
framework ipt: Interpersonal Psychotherapy
domain basic: Basic competences
  activity engage: Ability to engage the client
    - An ability to speak plainly with the client
`,
  ],
  check({ path, node: { statement } }, report) {
    if (statement?.kind !== 'question') return;
    const message = `Open question: ${statement.text?.text ?? 'not yet written'}`;
    report({ path, statement, span: wholeSpan(statement), message });
  },
};
