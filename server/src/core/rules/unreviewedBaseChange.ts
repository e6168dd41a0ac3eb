import { type OpenReview, openReviewOf } from '../model/openReview.ts';
import { amendmentsOf } from '../model/reviewable.ts';
import { acceptBase } from './acceptBase.ts';
import type { NameRule } from './rule.ts';

export const unreviewedBaseChange: NameRule = {
  id: 'unreviewed-base-change',
  group: 'governance',
  scope: 'framework',
  about: 'name',
  of: ['targets'],
  severity: 'warning',
  summary: 'A statement of the base that has changed since its amendment was reviewed',
  why: 'An amendment stands in the place of what the base says. When the base says something else later, nobody sees that in the adaptation: the amendment may have to follow. `competence review` records in `competence.review` which wording each amendment was last reviewed against, and accepting a change in the editor does so, too; frameworks of which that file says nothing are left in peace. Punctuation, case and British or American spelling do not count.',
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
    const open = openReviewOf(name, workspace);
    if (open === undefined) return;
    const message = messageFor(open);
    const { path, statement, part: span } = open.now.declaration;
    const related = [{ path, statement, span, message: 'This is what the base says now.' }];
    for (const target of amendmentsOf(name)) {
      report({ path: target.path, statement: target.statement, span: target.part, message, related });
    }
  },
  fixes(problem, workspace) {
    const framework = workspace.frameworkOf(problem.path);
    const id = problem.statement.source.slice(problem.span.start, problem.span.end);
    const change = framework === undefined ? undefined : acceptBase(framework, [id], workspace);
    if (change === undefined) return [];
    const title = `Accept what the base says of '${id}' now`;
    return [{ title, changes: [change], safe: false, isJudgement: true }];
  },
};

function messageFor({ now: { base, id }, change, before }: OpenReview): string {
  if (change === 'new') return `This amendment of '${id}' of '${base}' has not been reviewed yet.`;
  const when = before?.version ? `, at ${before.version}` : '';
  const what = change === 'moved' ? `moved here from '${before?.base}'` : `was ${change}`;
  return `'${id}' of '${base}' ${what} since this amendment was reviewed${when}: accept that, or amend it.`;
}
