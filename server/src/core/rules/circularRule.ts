import type { FrameworkFacts, Link } from '../model/factIndex.ts';
import type { Fact } from '../model/facts.ts';
import type { Example, FrameworkRule, WorkspaceView } from './rule.ts';

/** What sets the rules about circles among frameworks apart. */
interface Circular {
  readonly id: string;
  readonly summary: string;
  readonly why: string;
  readonly bad: readonly Example[];
  readonly good: readonly Example[];
  /** Whether the line that takes over another framework is one of the kind. */
  isKind(fact: Fact): boolean;
  /** `includes`, `adapts`: what one framework does to the next. */
  readonly verb: string;
}

/** A rule about frameworks that take over each other in a circle; told at each line that is part of it. */
export function circularRule({ id, summary, why, bad, good, isKind, verb }: Circular): FrameworkRule {
  return {
    id,
    group: 'references',
    scope: 'workspace',
    about: 'framework',
    severity: 'error',
    summary,
    why,
    bad,
    good,
    check(framework, workspace, report) {
      for (const link of framework.outgoing) {
        const facts = [...link.inherits].filter(isKind);
        const way = facts.length ? wayBack(link, framework, workspace) : undefined;
        if (way === undefined) continue;
        const chain = [framework.id, ...way].map((name) => `'${name}'`).join(`, which ${verb} `);
        const message = `This leads back to where it began: ${chain.replace(', which', '')}.`;
        for (const { path, statement, part } of facts) report({ path, statement, span: part, message });
      }
    },
  };
}

/** The frameworks on the shortest way from the end of the link back to its start, that included. */
function wayBack(
  { to }: Link,
  start: FrameworkFacts,
  workspace: WorkspaceView,
): readonly string[] | undefined {
  const ways = new Map<string, readonly string[]>([[to, [to]]]);
  for (const [id, way] of ways) {
    if (id === start.id) return way;
    for (const link of workspace.facts(id)?.outgoing ?? []) {
      if (link.inherits.size && !ways.has(link.to)) ways.set(link.to, [...way, link.to]);
    }
  }
  return undefined;
}
