import { emptyDeclarations } from '../../checking/emptyDeclarations.ts';
import type { NameRule } from '../../checking/rule.ts';
import { SECTIONS } from '../../syntax/statement.ts';

export const emptyActivity: NameRule = {
  id: 'empty-activity',
  group: 'completeness',
  scope: 'framework',
  about: 'name',
  of: ['activity'],
  severity: 'warning',
  summary: 'An activity without competences',
  why: 'The map shows an activity as a box that opens to show its competences. Without any, or with only a description, readers do not learn what a practitioner has to be able to do.',
  bad: [
    `
framework ipt: Interpersonal Psychotherapy
domain basic: Basic competences
  activity engage: Ability to engage the client
           ^^^^^^
    > The first sessions decide whether a client stays.
    see: @focus
  activity focus: Ability to agree a focus
    - An ability to propose a focus that the client recognises
`,
  ],
  good: [
    `
framework ipt: Interpersonal Psychotherapy
domain basic: Basic competences
  activity engage: Ability to engage the client
    application:
      - An ability to speak plainly with the client
  activity ending: Ability to end therapy
    activity goodbye: Ability to say goodbye
      - An ability to name what the end means to the client
  activity sick-role: Ability to give the client the sick role
    retired: now part of psycho-education
`,
  ],
  check(name, workspace, report) {
    const kinds = ['item', 'group', 'activity', ...SECTIONS] as const;
    for (const { path, statement, part: span } of emptyDeclarations(name, 'activity', kinds, workspace)) {
      report({
        path,
        statement,
        span,
        message: `The activity '${name.name}' has no competences. Add one, or remove the activity.`,
      });
    }
  },
};
