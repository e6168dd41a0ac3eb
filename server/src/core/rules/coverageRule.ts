import type { Element } from '../model/element.ts';
import type { Fact } from '../model/facts.ts';
import type { FrameworkRule, WorkspaceView } from './rule.ts';

/** What sets the rules about what courses and guides leave out apart. */
interface Coverage {
  readonly id: string;
  readonly facts: 'covers' | 'explains';
  readonly summary: string;
  readonly why: string;
  /** The lines of a course or a guide that leave an activity out, and those that do not. */
  readonly partial: string;
  readonly whole: string;
  messageFor(activity: string): string;
}

/** A rule about activities that no course covers, or no guide explains, in a framework that has courses or guides. */
export function coverageRule({
  id,
  facts,
  summary,
  why,
  partial,
  whole,
  messageFor,
}: Coverage): FrameworkRule {
  const framework = `framework ipt: Interpersonal Psychotherapy
domain basic: Basic competences
  activity engage: Ability to engage the client
    - An ability to speak plainly with the client
  activity focus: Ability to keep a focus`;
  const rest = `    - [keep] An ability to keep to the focus`;
  return {
    id,
    group: 'completeness',
    scope: 'workspace',
    about: 'framework',
    severity: 'hint',
    summary,
    why,
    bad: [`\n${framework}\n           ^^^^^\n${rest}\n${partial}\n`],
    good: [`\n${framework}\n${rest}\n${whole}\n`, `\n${framework}\n${rest}\n`],
    check(subject, workspace, report) {
      if (subject[facts].size === 0) return;
      const reached = reachedBy(subject[facts], workspace);
      for (const activity of activitiesOf(workspace.framework(subject.id)?.children ?? [], reached)) {
        const { statement } = activity.node;
        if (statement?.id === undefined || activity.provenance !== 'own') continue;
        report({
          path: activity.path,
          statement,
          span: statement.id,
          message: messageFor(statement.id.text),
        });
      }
    },
  };
}

/** The names that are spoken of. */
function reachedBy(facts: ReadonlySet<Fact>, workspace: WorkspaceView): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { name, framework } of facts) if (workspace.name(framework, name)) names.add(name);
  return names;
}

/** The activities that are not reached: neither they, nor what they stand in, nor anything in them. */
function* activitiesOf(elements: readonly Element[], reached: ReadonlySet<string>): Iterable<Element> {
  for (const element of elements) {
    if (element.id && reached.has(element.id.text)) continue;
    if (element.kind === 'domain' || element.kind === 'group') yield* activitiesOf(element.children, reached);
    else if (element.kind === 'activity' && !holdsAny(element, reached)) yield element;
  }
}

function holdsAny({ children }: Element, reached: ReadonlySet<string>): boolean {
  return children.some((child) => (child.id && reached.has(child.id.text)) || holdsAny(child, reached));
}
