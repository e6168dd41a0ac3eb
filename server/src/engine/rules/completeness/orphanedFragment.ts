import type { StatementRule } from '../../checking/rule.ts';
import { fragmentIn, ON_ITS_OWN } from '../../model/fragments.ts';

export const orphanedFragment: StatementRule = {
  id: 'orphaned-fragment',
  group: 'completeness',
  scope: 'statement',
  of: ['item'],
  severity: 'warning',
  summary: 'The end of a sentence without its start',
  why: 'A competence that starts with a small letter usually completes a lead-in above it (“… by:”). If the lead-in is missing, or the line is no longer indented under it, readers only see half a competence.',
  bad: [
    `
framework ipt: Interpersonal Psychotherapy
domain basic: Basic competences
  activity engage: Ability to engage the client
    application:
      - An ability to answer the client's concerns
      - asking clarifying questions instead of assuming
        ^^^^^^
      group alliance: Ability to develop a therapeutic alliance
        - [shown] showing that the client's account has been understood
                  ^^^^^^^
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
      - an ability to speak plainly
      - knowledge of the four focal areas
      - IPT-specific questionnaires
      - iCBT materials, used with care
      - 12 to 16 sessions, planned with the client
`,
  ],
  check({ path, node: { statement }, place }, report) {
    if (statement?.kind !== 'item' || statement.text === undefined || !ON_ITS_OWN.has(place)) return;
    const span = fragmentIn(statement.text);
    if (span === undefined) return;
    const message =
      'This looks like the end of a sentence without its start. Indent it under the line that it completes, or complete the sentence.';
    report({ path, statement, span, message });
  },
};
