import type { SuppressionRule } from '../../checking/rule.ts';
import { wholeSpan } from '../../syntax/document.ts';

export const suppressionWithoutReason: SuppressionRule = {
  id: 'suppression-without-reason',
  scope: 'suppression',
  group: 'governance',
  severity: 'error',
  summary: 'A suppression without a rule or a reason',
  why: 'Whoever reviews the framework next year must be able to tell a decision of the group from a mistake. A suppression without a reason has no effect.',
  bad: [
    `
framework ipt: Interpersonal Psychotherapy
domain basic: Basic competences
  activity engage: Ability to engage the client
    // competence-ignore missing-title
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    -
`,
    `
framework ipt: Interpersonal Psychotherapy
domain basic: Basic competences
  activity engage: Ability to engage the client
    // competence-ignore
    ^^^^^^^^^^^^^^^^^^^^
    -
`,
  ],
  good: [
    `
framework ipt: Interpersonal Psychotherapy
domain basic: Basic competences
  activity engage: Ability to engage the client
    // competence-ignore missing-title: the group settles the wording in May
    -
`,
  ],
  check({ path, suppression: { statement, rule, reason } }, report) {
    if (rule.text !== '' && reason !== undefined) return;
    const message =
      rule.text === ''
        ? "This suppression has no rule. Write '// competence-ignore rule: reason'."
        : `This suppression has no reason. Write '// competence-ignore ${rule.text}: reason'.`;
    report({ path, statement, span: wholeSpan(statement), message });
  },
};
