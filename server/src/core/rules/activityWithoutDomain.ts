import type { Fact } from '../model/facts.ts';
import { lineOf } from '../syntax/document.ts';
import { nearest, quoteList } from './words.ts';
import type { Fix, NameRule, WorkspaceView } from './rule.ts';

export const activityWithoutDomain: NameRule = {
  id: 'activity-without-domain',
  group: 'structure',
  scope: 'framework',
  about: 'name',
  severity: 'error',
  summary: 'An activity that belongs to no domain',
  why: 'The map shows each activity in the column of its domain. An activity that belongs to none is an orphan: readers of the map and of the lists by domain will not find it.',
  bad: [
    `
framework ipt: Interpersonal Psychotherapy
domain basic: Basic competences
  activity principles: Knowledge of the principles
    - An ability to draw on knowledge of the principles

activity engage: Ability to engage the client
         ^^^^^^
  - An ability to engage the client
`,
    `
framework ipt: Interpersonal Psychotherapy
domain basic: Basic competences
  activity principles: Knowledge of the principles
    - An ability to draw on knowledge of the principles

activity engage in basics: Ability to engage the client
                   ^^^^^^
  - An ability to engage the client
`,
  ],
  good: [
    `
framework ipt: Interpersonal Psychotherapy
domain basic: Basic competences

activity engage in basic: Ability to engage the client
  - An ability to engage the client
`,
    `
framework ipt: Interpersonal Psychotherapy
domain basic: Basic competences
=== engage.competence
part of ipt
activity engage in basic: Ability to engage the client
  - An ability to engage the client
`,
  ],
  check(name, workspace, report) {
    if ([...name.declarations].some(({ kind }) => kind === 'domain')) return;
    for (const placement of name.placements) {
      const { path, statement, part } = placement;
      report({ path, statement, span: part, message: messageFor(placement, workspace) });
    }
  },
  fixes(problem, workspace) {
    const { statement, path } = problem;
    const document = workspace.document(path);
    const framework = workspace.frameworkOf(path);
    if (document === undefined || framework === undefined || statement.keyword === undefined) return [];
    const line = lineOf(document, statement);
    const start = statement.into?.start ?? (statement.id ?? statement.keyword).end;
    const end = statement.into?.end ?? start;
    const domains = domainsOf(framework, workspace);
    return nearestFirst(domains, statement.into?.text).map((id): Fix => ({
      title: `Put '${statement.id?.text ?? 'this activity'}' in domain '${id}'`,
      safe: domains.length === 1,
      changes: [
        {
          path,
          range: { start: { line, column: start }, end: { line, column: end } },
          text: statement.into ? id : ` in ${id}`,
        },
      ],
    }));
  },
};

function messageFor({ statement, name, framework }: Fact, workspace: WorkspaceView): string {
  const activity = statement.id ? `The activity '${statement.id.text}'` : 'This activity';
  const domains = domainsOf(framework, workspace);
  if (name === '') {
    const hint = domains.length ? ` Say which after its id: 'in ${domains[0]}'.` : ' Declare a domain first.';
    return `${activity} belongs to no domain.${hint}`;
  }
  const near = nearest(name, domains);
  const choice = near ? `Did you mean '${near}'?` : domains.length ? `There are: ${quoteList(domains)}.` : '';
  return `${activity} stands in '${name}', and there is no such domain. ${choice}`.trimEnd();
}

function domainsOf(framework: string, workspace: WorkspaceView): string[] {
  return (workspace.framework(framework)?.children ?? []).flatMap(({ kind, id }) =>
    kind === 'domain' && id ? id.text : [],
  );
}

function nearestFirst(ids: readonly string[], wanted: string | undefined): readonly string[] {
  const near = wanted === undefined ? undefined : nearest(wanted, ids);
  return near === undefined ? ids : [near, ...ids.filter((id) => id !== near)];
}
