import { shareCircle } from '../model/ancestry.ts';
import type { Fact } from '../model/facts.ts';
import type { FrameworkFacts } from '../model/frameworkFacts.ts';
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
  /** `takes in`, `takes over`: what one framework does to the next. */
  readonly verb: string;
}

/** A longer way back is not written out: nobody reads it, and in a long circle every line would repeat it. */
const MOST_NAMES = 50;

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
      if (framework.ancestry.circle === undefined) return;
      const steps = stepsBack(framework, workspace);
      for (const { to, inherits } of framework.outgoing) {
        const base = workspace.facts(to);
        if (base === undefined || !shareCircle(framework, base)) continue;
        const message = messageFor(framework.id, to, steps, verb);
        for (const fact of inherits) {
          if (!isKind(fact)) continue;
          report({ path: fact.path, statement: fact.statement, span: fact.part, message });
        }
      }
    },
  };
}

/** For each framework that leads back to `start` in no more than `MOST_NAMES` steps, the next one on a shortest way. */
function stepsBack(start: FrameworkFacts, workspace: WorkspaceView): ReadonlyMap<string, string> {
  const steps = new Map<string, string>();
  let reached = [start.id];
  for (let length = 0; length < MOST_NAMES && reached.length > 0; length++) {
    const further: string[] = [];
    for (const id of reached) {
      for (const heir of workspace.facts(id)?.heirs ?? []) {
        if (heir === start.id || steps.has(heir) || !start.ancestry.circle?.has(heir)) continue;
        steps.set(heir, id);
        further.push(heir);
      }
    }
    // In an order that does not hang on which line was written first.
    reached = further.sort();
  }
  return steps;
}

function messageFor(start: string, to: string, steps: ReadonlyMap<string, string>, verb: string): string {
  if (!steps.has(to)) {
    return `This leads back to where it began, by way of '${to}' and more than ${MOST_NAMES} other frameworks.`;
  }
  const way = [to];
  for (let next = steps.get(to); next !== undefined; next = steps.get(next)) way.push(next);
  const chain = [start, ...way].map((name) => `'${name}'`).join(`, which ${verb} `);
  return `This leads back to where it began: ${chain.replace(', which', '')}.`;
}
