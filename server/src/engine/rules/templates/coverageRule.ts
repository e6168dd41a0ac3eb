import type { FrameworkRule } from '../../checking/rule.ts';
import { coverageOf } from '../../index/coverage.ts';
import type { Element } from '../../model/element.ts';

/** The differences between the rules about gaps in courses and in guides. */
interface Coverage {
  readonly id: string;
  readonly facts: 'covers' | 'explains';
  readonly summary: string;
  readonly why: string;
  /** Examples: a course or guide that leaves an activity out, and one that does not. */
  readonly partial: string;
  readonly whole: string;
  messageFor(activity: string): string;
}

/** Makes a rule about activities that no course covers, or no guide explains, in a framework with courses or guides. */
export function coverageRule({
  id,
  facts,
  summary,
  why,
  partial,
  whole,
  messageFor,
}: Coverage): FrameworkRule {
  const source = `framework ipt: Interpersonal Psychotherapy
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
    bad: [`\n${source}\n           ^^^^^\n${rest}\n${partial}\n`],
    good: [`\n${source}\n${rest}\n${whole}\n`, `\n${source}\n${rest}\n`],
    check(subject, workspace, report) {
      if (subject[facts].size === 0) return;
      const framework = workspace.framework(subject.id);
      if (framework === undefined) return;
      const coverage = coverageOf(framework, subject[facts]);
      for (const activity of activitiesIn(framework.children)) {
        if (coverage.reachOf(activity) !== 'none') continue;
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

function* activitiesIn(elements: readonly Element[]): Iterable<Element> {
  for (const element of elements) {
    if (element.kind === 'activity') yield element;
    else yield* activitiesIn(element.children);
  }
}
