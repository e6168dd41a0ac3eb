import { fragmentIn, ON_ITS_OWN } from '../model/fragments.ts';
import type { StatementRule } from './rule.ts';

export const orphanedFragment: StatementRule = {
  id: 'orphaned-fragment',
  group: 'completeness',
  scope: 'statement',
  of: ['item'],
  severity: 'warning',
  summary: 'Part of a sentence that stands by itself',
  why: 'A line that begins in small letters is mostly the end of a sentence whose beginning stands above it (“… by:”). Where that beginning is missing, or the line has slipped out from under it, readers are left with half a competence.',
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
      'This reads as the end of a sentence, and the competence that it completes is missing above it.';
    report({ path, statement, span, message });
  },
};
