import { emptyDeclarations } from '../../checking/emptyDeclarations.ts';
import type { NameRule } from '../../checking/rule.ts';

export const emptyDomain: NameRule = {
  id: 'empty-domain',
  group: 'completeness',
  scope: 'framework',
  about: 'name',
  of: ['domain'],
  severity: 'warning',
  summary: 'A domain without activities',
  why: 'Each domain is a column of the map. Reviewers will take an empty column for an oversight.',
  bad: [
    `
framework ipt: Interpersonal Psychotherapy
domain basic: Basic competences
  activity engage: Ability to engage the client
    - An ability to speak plainly with the client
domain techniques: Specific techniques
       ^^^^^^^^^^
  > The interventions that are particular to IPT.
`,
  ],
  good: [
    `
framework ipt: Interpersonal Psychotherapy
  uses: generic
domain basic: Basic competences
  include @generic/alliance
domain techniques: Specific techniques
=== engage.competence
part of ipt
activity inventory in techniques: Ability to carry out the interpersonal inventory
  - An ability to take stock of the client's relationships
=== generic.competence
framework generic: Generic competences
domain basics: Generic competences
  group relationship: Working with the client
    activity alliance: Ability to foster an alliance
      - An ability to win the client's trust
`,
  ],
  check(name, workspace, report) {
    // Activities in other files may belong to it. If the header is missing, those files may be missing too.
    if (!workspace.facts(name.framework)?.headers.size) return;
    if ([...name.placements].some(({ kind }) => kind === 'activity')) return;
    for (const fact of emptyDeclarations(name, 'domain', ['activity', 'group', 'include'], workspace)) {
      const { path, statement, part: span } = fact;
      report({
        path,
        statement,
        span,
        message: `The domain '${name.name}' has no activities. Add one, or remove the domain.`,
      });
    }
  },
};
