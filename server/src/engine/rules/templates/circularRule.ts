import type { Example, FrameworkRule, WorkspaceView } from '../../checking/rule.ts';
import type { Fact } from '../../index/facts.ts';
import type { FrameworkFacts } from '../../index/frameworkFacts.ts';
import { shareCircle } from '../../model/ancestry.ts';

/** The differences between the rules about circles of frameworks. */
interface Circular {
  readonly id: string;
  readonly summary: string;
  readonly why: string;
  readonly bad: readonly Example[];
  readonly good: readonly Example[];
  /** Whether the rule reports the line with this fact. */
  isKind(fact: Fact): boolean;
}

/** Longer circles are not listed, because nobody reads them, and every line of the circle would repeat them. */
const MOST_NAMES = 50;

/** Makes a rule about frameworks that include or adapt each other in a circle. It reports every line in the circle. */
export function circularRule({ id, summary, why, bad, good, isKind }: Circular): FrameworkRule {
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
        const message = messageFor(framework.id, to, steps);
        for (const fact of inherits) {
          if (!isKind(fact)) continue;
          report({ path: fact.path, statement: fact.statement, span: fact.part, message });
        }
      }
    },
  };
}

/** For each framework at most `MOST_NAMES` steps away from `start`, the next one on a shortest way back to it. */
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
    // Sorted, so that the result does not depend on the order in which lines were written.
    reached = further.sort();
  }
  return steps;
}

function messageFor(start: string, to: string, steps: ReadonlyMap<string, string>): string {
  if (!steps.has(to)) {
    return `'${to}' leads back to '${start}' through more than ${MOST_NAMES} other frameworks. Remove one of these links.`;
  }
  const way = [to];
  for (let next = steps.get(to); next !== undefined; next = steps.get(next)) way.push(next);
  const chain = [start, ...way].map((name) => `'${name}'`).join(' → ');
  return `These frameworks form a circle: ${chain}. Remove one of these links.`;
}
