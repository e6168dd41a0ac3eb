import type { FrameworkRule } from '../../checking/rule.ts';
import { inReadingOrder } from '../../index/factOrder.ts';
import type { Fact } from '../../index/facts.ts';
import type { FrameworkFacts } from '../../index/frameworkFacts.ts';
import { findProperty } from '../../model/properties.ts';

/** The most circles that are reported: breaking the first ones usually breaks the others. */
const MOST_CIRCLES = 20;

/** The maximum number of names in a circle that are listed. */
const MOST_NAMES = 50;

export const circularRequires: FrameworkRule = {
  id: 'circular-requires',
  group: 'references',
  scope: 'workspace',
  about: 'framework',
  severity: 'error',
  summary: 'Competences that require each other in a circle',
  why: '`requires` says what must be mastered first. If the requirements lead back to where they began, no order of training can meet them.',
  bad: [
    `
framework ipt: Interpersonal Psychotherapy
domain basic: Basic competences
  activity engage: Ability to engage the client
    requires: @focus
              ^^^^^^
    - An ability to speak plainly with the client
  activity inventory: Ability to carry out the interpersonal inventory
    requires: @engage
    - An ability to take stock of the client's relationships
  activity focus: Ability to agree a focus
    requires: @inventory
    - An ability to propose a focus that the client recognises
`,
    `
framework ipt: Interpersonal Psychotherapy
domain basic: Basic competences
  activity engage: Ability to engage the client
    requires: @engage
              ^^^^^^^
    - An ability to speak plainly with the client
`,
  ],
  good: [
    `
framework ipt: Interpersonal Psychotherapy
domain basic: Basic competences
  activity engage: Ability to engage the client
    - An ability to speak plainly with the client
  activity inventory: Ability to carry out the interpersonal inventory
    requires: @engage
    - An ability to take stock of the client's relationships
  activity focus: Ability to agree a focus
    requires: @engage, @inventory
    - An ability to propose a focus that the client recognises
`,
  ],
  check(framework, workspace, report) {
    const requirements = requirementsWithin(framework);
    // Sorting takes time, and the order only matters if there are circles.
    if (findCircles(requirements).length === 0) return;
    const ordered = inReadingOrder(requirements, workspace);
    const ranks = new Map(ordered.map((fact, rank) => [fact, rank]));
    for (const circle of findCircles(ordered)) {
      const [first, ...others] = startingFirst(circle, ranks);
      if (first === undefined) continue;
      const { path, statement, part: span } = first;
      const related = others.slice(0, MOST_NAMES).map((fact) => ({
        path: fact.path,
        statement: fact.statement,
        span: fact.part,
        message: `${said(fact)}.`,
      }));
      report({ path, statement, span, message: messageFor(first, others), related });
    }
  },
};

function requirementsWithin({ id, requirements }: FrameworkFacts): readonly Fact[] {
  return [...requirements].filter(
    ({ framework, subject, place }) =>
      framework === id && subject !== undefined && findProperty(place, 'requires'),
  );
}

/**
 * The circles of requirements, one for each requirement that leads back to an element on the current path. The search
 * keeps its own stack, so that a long chain of requirements cannot overflow the call stack.
 */
function findCircles(requirements: readonly Fact[]): Fact[][] {
  const named = new Map<string, Map<string, Fact>>();
  for (const fact of requirements) {
    const known = named.get(fact.subject ?? '');
    if (known === undefined) named.set(fact.subject ?? '', new Map([[fact.name, fact]]));
    else if (!known.has(fact.name)) known.set(fact.name, fact);
  }
  const bySubject = new Map([...named].map(([subject, facts]) => [subject, [...facts.values()]]));
  const circles: Fact[][] = [];
  const done = new Set<string>();
  for (const start of bySubject.keys()) {
    const depths = new Map<string, number>();
    const way: Fact[] = [];
    const open: { readonly name: string; next: number }[] = [];
    const enter = (name: string): void => {
      depths.set(name, open.length);
      open.push({ name, next: 0 });
    };
    if (!done.has(start)) enter(start);
    for (let last = open.at(-1); last; last = open.at(-1)) {
      const fact = bySubject.get(last.name)?.[last.next++];
      if (fact === undefined) {
        done.add(last.name);
        depths.delete(last.name);
        open.pop();
        way.pop();
        continue;
      }
      const depth = depths.get(fact.name);
      if (depth !== undefined) circles.push([...way.slice(depth), fact]);
      else if (!done.has(fact.name)) {
        way.push(fact);
        enter(fact.name);
      }
      if (circles.length === MOST_CIRCLES) return circles;
    }
  }
  return circles;
}

function startingFirst(circle: readonly Fact[], ranks: ReadonlyMap<Fact, number>): readonly Fact[] {
  let start = 0;
  circle.forEach((fact, index) => {
    if (rankOf(fact, ranks) < rankOf(circle[start], ranks)) start = index;
  });
  return [...circle.slice(start), ...circle.slice(0, start)];
}

function rankOf(fact: Fact | undefined, ranks: ReadonlyMap<Fact, number>): number {
  return (fact && ranks.get(fact)) ?? 0;
}

function messageFor(first: Fact, others: readonly Fact[]): string {
  if (others.length === 0) return `'${first.name}' requires itself. Remove this reference.`;
  const way = [first, ...others].map(({ subject }) => `'${subject}'`);
  const between = way.length > MOST_NAMES ? [...way.slice(1, MOST_NAMES), '…'] : way.slice(1);
  const chain = [...between, way[0]].join(' → ');
  return `These requirements form a circle, so none can come first: ${way[0]} → ${chain}. Remove one of them.`;
}

function said({ subject, name }: Fact): string {
  return `'${subject}' requires '${name}'`;
}
