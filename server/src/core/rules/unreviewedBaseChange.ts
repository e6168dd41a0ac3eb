import { reviewOf } from '../model/reviewable.ts';
import type { NameRule } from './rule.ts';

export const unreviewedBaseChange: NameRule = {
  id: 'unreviewed-base-change',
  group: 'governance',
  scope: 'framework',
  about: 'name',
  of: ['targets'],
  severity: 'warning',
  summary: 'A statement of the base that has changed since its amendment was reviewed',
  why: 'An amendment stands in the place of what the base says. When the base says something else later, nobody sees that in the adaptation: the amendment may have to follow. `competence review` records in `competence.review` which wording each amendment was last reviewed against; frameworks of which that file says nothing are left in peace. Punctuation, case and British or American spelling do not count.',
  bad: [
    `
framework ipt-a: Interpersonal Psychotherapy for Adolescents
  adapts: ipt
amend engage
  reword [direct]: An ability to speak in the young person's own words
          ^^^^^^
=== ipt.competence
framework ipt: Interpersonal Psychotherapy
domain basic: Basic competences
  activity engage: Ability to engage the client
    - [direct] An ability to speak plainly with the client, and to listen
=== competence.review
ipt-a ipt/direct cf9ba76e7f4bb661
ipt-a ipt/engage 8d97124d3f500e17
`,
  ],
  good: [
    `
framework ipt-a: Interpersonal Psychotherapy for Adolescents
  adapts: ipt
amend engage
  reword [direct]: An ability to speak in the young person's own words
=== ipt.competence
framework ipt: Interpersonal Psychotherapy
domain basic: Basic competences
  activity engage: Ability to engage the client
    - [direct] An ability to speak plainly with the client.
=== competence.review
ipt-a ipt/direct cf9ba76e7f4bb661
ipt-a ipt/engage 8d97124d3f500e17
`,
  ],
  check(name, workspace, report) {
    if (!workspace.isReviewed(name.framework)) return;
    const review = reviewOf(name, workspace);
    if (review === undefined) return;
    const known = workspace.reviewed(name.framework, review.base, review.id);
    if (known === review.fingerprint) return;
    const { path, statement, part: span } = review.declaration;
    const what = `'${review.id}' of '${review.base}'`;
    const message =
      known === undefined
        ? `This amendment of ${what} has not been reviewed yet.`
        : `${what} says something else than when this amendment was reviewed: accept that, or amend it.`;
    const related = [{ path, statement, span, message: 'This is what the base says now.' }];
    for (const target of name.targets) {
      // Where something goes to is not what is amended.
      if (target.part === target.statement.into) continue;
      report({ path: target.path, statement: target.statement, span: target.part, message, related });
    }
  },
};
