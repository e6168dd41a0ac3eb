import type { Fact } from '../model/facts.ts';
import { isAnonymous } from '../model/framework.ts';
import { baseOf, type Lookup, lookUp } from '../model/inheritance.ts';
import { mayStandIn } from '../syntax/places.ts';
import type { Statement } from '../syntax/statement.ts';
import { replaceIn, type Spot, spotOf } from './edits.ts';
import type { DocumentChange, Fix, NameRule, RelatedPlace, WorkspaceView } from './rule.ts';
import { kindWords } from './statementWords.ts';
import { nearest, quoteList } from './words.ts';

const NOWHERE: Lookup = { declarations: [], isWhole: true };

export const activityWithoutDomain: NameRule = {
  id: 'activity-without-domain',
  group: 'structure',
  scope: 'framework',
  about: 'name',
  of: ['placements'],
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

activity engage in principles: Ability to engage the client
                   ^^^^^^^^^^
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
  check({ framework, name, placements }, workspace, report) {
    if (placements.size === 0) return;
    // In a file of no framework the domain may be one of the framework that the file is to be part of.
    if (name !== '' && isAnonymous(framework)) return;
    const { declarations, isWhole } = name === '' ? NOWHERE : lookUp(framework, name, workspace);
    if (!isWhole || declarations.some(({ kind }) => kind === 'domain')) return;
    const domains = domainsOf(framework, workspace);
    for (const { path, statement, part, place } of placements) {
      // One that is nested in a domain belongs to that one, whatever it says: see contradicting-domain.
      if (!mayStandIn('domain', place)) continue;
      const message = messageFor(statement, name, domains, declarations[0]);
      report({ path, statement, span: part, message, related: declarations.slice(0, 1).map(relatedTo) });
    }
  },
  fixes(problem, workspace) {
    const spot = spotOf(problem, workspace);
    const framework = workspace.frameworkOf(problem.path);
    const { into, id, keyword } = problem.statement;
    if (spot === undefined || framework === undefined || keyword === undefined) return [];
    const domains = domainsOf(framework, workspace);
    return nearestFirst(domains, into?.text).map((domain): Fix => {
      const title = `Put '${id?.text ?? 'this activity'}' in domain '${domain}'`;
      return { title, safe: false, changes: [placeIn(spot, domain)] };
    });
  },
};

function placeIn(spot: Spot, domain: string): DocumentChange {
  const { into, id, keyword, colon, source } = spot.statement;
  if (into) return replaceIn(spot, into, domain);
  const start = (id ?? keyword)?.end ?? spot.statement.start;
  // What is left of `activity engage in: …` goes.
  const rest = source.slice(start, colon ?? start).trim() === 'in' ? (colon ?? start) : start;
  return replaceIn(spot, { start, end: rest }, ` in ${domain}`);
}

function messageFor(
  { id }: Statement,
  name: string,
  domains: readonly string[],
  declared: Fact | undefined,
): string {
  const activity = id ? `The activity '${id.text}'` : 'This activity';
  if (name === '') {
    const hint = domains.length ? `Say which after its id: 'in ${domains[0]}'.` : 'Declare a domain first.';
    return `${activity} belongs to no domain. ${hint}`;
  }
  const near = nearest(name, domains);
  const choice = near
    ? ` Did you mean '${near}'?`
    : domains.length
      ? ` There are: ${quoteList(domains)}.`
      : '';
  const fault = declared
    ? `and that is ${kindWords(declared.kind)}, not a domain`
    : 'and there is no such domain';
  return `${activity} stands in '${name}', ${fault}.${choice}`;
}

function relatedTo({ path, statement, part, name, kind }: Fact): RelatedPlace {
  return { path, statement, span: part, message: `'${name}' is ${kindWords(kind)}.` };
}

/** The domains of the framework, and of those that it takes over. */
function domainsOf(framework: string, workspace: WorkspaceView): string[] {
  const own = workspace.facts(framework);
  const frameworks = own ? [own, ...baseOf(own, workspace)] : [];
  const ids = frameworks.flatMap(({ id }) =>
    (workspace.framework(id)?.children ?? []).flatMap((child) =>
      child.kind === 'domain' && child.id ? child.id.text : [],
    ),
  );
  return [...new Set(ids)];
}

function nearestFirst(ids: readonly string[], wanted: string | undefined): readonly string[] {
  const near = wanted === undefined ? undefined : nearest(wanted, ids);
  return near === undefined ? ids : [near, ...ids.filter((id) => id !== near)];
}
