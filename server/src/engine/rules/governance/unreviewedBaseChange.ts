import { acceptBase } from '../../checking/acceptBase.ts';
import type { NameRule } from '../../checking/rule.ts';
import { type OpenReview, openReviewOf } from '../../reviews/openReview.ts';
import { amendmentsOf } from '../../reviews/reviewable.ts';

export const unreviewedBaseChange: NameRule = {
  id: 'unreviewed-base-change',
  group: 'governance',
  scope: 'framework',
  about: 'name',
  of: ['targets'],
  severity: 'warning',
  summary: 'A change in the base since its amendment was reviewed',
  why: 'An amendment replaces a part of the base. If that part of the base changes later, nobody sees the change in the adaptation, although the amendment may have to change as well. `competence review`, and accepting a change in the editor, record in `competence.review` which wording each amendment was last reviewed against. Frameworks without an entry in that file are not checked. Punctuation, capital letters and British or American spelling do not count as changes.',
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
    const related = [{ path, statement, span, message: 'The base now says this.' }];
    for (const target of amendmentsOf(name)) {
      report({ path: target.path, statement: target.statement, span: target.part, message, related });
    }
  },
  fixes(problem, workspace) {
    const framework = workspace.frameworkOf(problem.path);
    const id = problem.statement.source.slice(problem.span.start, problem.span.end);
    const change = framework === undefined ? undefined : acceptBase(framework, [id], workspace);
    if (change === undefined) return [];
    const title = `Accept '${id}' as it is in the base now`;
    return [{ title, changes: [change], safe: false, isJudgement: true }];
  },
};

function messageFor({ now: { base, id }, change, before }: OpenReview): string {
  if (change === 'new')
    return `The amendment of '${id}' from '${base}' has not been reviewed. Accept the base, or change the amendment.`;
  const when = before?.version ? ` (version ${before.version})` : '';
  const what = change === 'moved' ? `was moved here from '${before?.base}'` : WHAT[change];
  return `'${id}' from '${base}' ${what} after this amendment was reviewed${when}. Accept the change, or change the amendment.`;
}

const WHAT = {
  reworded: 'was reworded',
  retitled: 'was retitled',
  retired: 'was retired',
  'in-use': 'came back into use',
  context: 'got another lead-in or another place',
};
