import { type LinePosition, replaceIn, spotOf } from '../../checking/edits.ts';
import type { DocumentChange, Fix, NameRule, RelatedPlace, WorkspaceView } from '../../checking/rule.ts';
import { quoteList, WordList } from '../../checking/words.ts';
import { inReadingOrder } from '../../index/factOrder.ts';
import type { Fact } from '../../index/facts.ts';
import type { FrameworkFacts } from '../../index/frameworkFacts.ts';
import { baseFrameworksOf, type Lookup, lookUp } from '../../index/inheritance.ts';
import { type Framework, isAnonymous } from '../../model/framework.ts';
import { kindWords } from '../../model/kinds.ts';
import { mayStandIn } from '../../syntax/places.ts';
import type { Statement } from '../../syntax/statement.ts';

const NOWHERE: Lookup = { declarations: [], isWhole: true };

/** The most domains that fixes offer: a menu of hundreds does not help. */
const MOST_OFFERED = 20;

export const activityWithoutDomain: NameRule = {
  id: 'activity-without-domain',
  group: 'structure',
  scope: 'framework',
  about: 'name',
  of: ['placements'],
  severity: 'error',
  summary: 'An activity without a domain',
  why: 'The map shows each activity in the column of its domain. Readers cannot find an activity without a domain, either on the map or in the lists by domain.',
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
    // A file without a framework may become part of one that has the domain.
    if (name !== '' && isAnonymous(framework)) return;
    const { declarations, isWhole } = name === '' ? NOWHERE : lookUp(framework, name, workspace);
    if (!isWhole || declarations.some(({ kind }) => kind === 'domain')) return;
    const domains = domainsOf(framework, workspace);
    for (const { path, statement, part, place } of placements) {
      // An activity inside a domain belongs to that domain, whatever follows `in`; contradicting-domain reports those.
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
      const title = `Put ${id ? `'${id.text}'` : 'this activity'} in the domain '${domain}'`;
      return { title, safe: false, changes: [placeIn(spot, domain)] };
    });
  },
};

function placeIn(spot: LinePosition, domain: string): DocumentChange {
  const { into, id, keyword, colon, source } = spot.statement;
  if (into) return replaceIn(spot, into, domain);
  const start = (id ?? keyword)?.end ?? spot.statement.start;
  // In `activity engage in: …` the unfinished `in` is replaced.
  const rest = source.slice(start, colon ?? start).trim() === 'in' ? (colon ?? start) : start;
  return replaceIn(spot, { start, end: rest }, ` in ${domain}`);
}

function messageFor({ id }: Statement, name: string, domains: WordList, declared: Fact | undefined): string {
  const activity = id ? `'${id.text}'` : 'This activity';
  if (name === '') {
    const [first] = domains.words;
    const hint = first ? `Add one after the id: 'in ${first}'.` : "Declare one first: 'domain basic: …'.";
    return `${activity} has no domain. ${hint}`;
  }
  const near = domains.nearest(name);
  const fault = declared
    ? `'${name}' is ${kindWords(declared.kind)}, not a domain.`
    : `There is no domain '${name}'.`;
  if (near) return `${fault} Did you mean '${near}'?`;
  return domains.words.length
    ? `${fault} Use ${quoteList(domains.words, 'or')}.`
    : `${fault} Declare one: 'domain ${declared ? 'basic' : name}: …'.`;
}

function relatedTo({ path, statement, part, name, kind }: Fact): RelatedPlace {
  return { path, statement, span: part, message: `'${name}' is ${kindWords(kind)}.` };
}

/** The domains of a framework, and the frameworks as they were when these were read, itself first. */
interface KnownDomains {
  readonly frameworks: readonly (Framework | undefined)[];
  readonly domains: WordList;
}

/** A cache by framework: every activity without a domain asks for the domains, and they rarely change. */
const known = new WeakMap<Framework, KnownDomains>();

/**
 * The domains declared by the framework and by those it inherits from. A base in the same circle may inherit further
 * domains that this framework does not get. `lookUp` does not find those, so they are not suggested.
 */
function domainsOf(framework: string, workspace: WorkspaceView): WordList {
  const facts = workspace.facts(framework);
  const all = facts ? [facts, ...baseFrameworksOf(facts, workspace)] : [];
  const frameworks = all.map(({ id }) => workspace.framework(id));
  const own = workspace.framework(framework);
  const before = own && known.get(own);
  if (before && isSameList(before.frameworks, frameworks)) return before.domains;
  const domains = new WordList(all.flatMap((each) => domainsDeclaredBy(each, workspace)));
  if (own) known.set(own, { frameworks, domains });
  return domains;
}

function domainsDeclaredBy({ domains }: FrameworkFacts, workspace: WorkspaceView): string[] {
  const placed = [...domains].filter(({ place }) => mayStandIn('domain', place));
  return inReadingOrder(placed, workspace).map(({ name }) => name);
}

function isSameList<T>(left: readonly T[], right: readonly T[]): boolean {
  return left.length === right.length && left.every((each, index) => each === right[index]);
}

function nearestFirst(domains: WordList, wanted: string | undefined): readonly string[] {
  const near = wanted === undefined ? undefined : domains.nearest(wanted);
  const some = domains.words.slice(0, MOST_OFFERED);
  return near === undefined ? some : [near, ...some.filter((id) => id !== near)];
}
