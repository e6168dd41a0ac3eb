import type { SiblingsRule } from '../../checking/rule.ts';
import { isAnswered } from '../../model/questions.ts';
import { wholeSpan } from '../../syntax/document.ts';

export const openQuestion: SiblingsRule = {
  id: 'open-question',
  group: 'governance',
  scope: 'siblings',
  of: ['question'],
  least: 0,
  severity: 'information',
  summary: 'An open question',
  why: 'All open questions are listed as problems, which makes the list an agenda for the next meeting. A question with an answer under it is closed. Questions are never published.',
  bad: [
    `
framework ipt: Interpersonal Psychotherapy
domain basic: Basic competences
  activity engage: Ability to engage the client
    - An ability to speak plainly with the client
    ? Do we name the outcome measure here?
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
`,
    `
framework ipt: Interpersonal Psychotherapy
domain basic: Basic competences
  activity engage: Ability to engage the client
    - An ability to speak plainly with the client
    ? [Bob] Do we name the outcome measure here?
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      ? [Ann] The other frameworks do not.
`,
  ],
  good: [
    `
framework ipt: Interpersonal Psychotherapy
domain basic: Basic competences
  activity engage: Ability to engage the client
    - An ability to speak plainly with the client
`,
    `
framework ipt: Interpersonal Psychotherapy
domain basic: Basic competences
  activity engage: Ability to engage the client
    - An ability to speak plainly with the client
    ? [Bob] Do we name the outcome measure here?
      ? [Ann] The other frameworks do not.
        > No: it belongs in the generic domain.
`,
  ],
  check({ path, node, place }, report) {
    const { statement } = node;
    if (statement?.kind !== 'question' || place === 'question' || isAnswered(node)) return;
    const asker = statement.name ? ` from ${statement.name.text}` : '';
    const message = `Open question${asker}: ${statement.text?.text ?? 'not yet written'}`;
    report({ path, statement, span: wholeSpan(statement), message });
  },
};
