import type { FrameworkRule } from '../../checking/rule.ts';
import { includesAny } from '../../index/inheritance.ts';
import { MOST_COPIES } from '../../model/copies.ts';

export const tooManyCopies: FrameworkRule = {
  id: 'too-many-copies',
  group: 'references',
  scope: 'workspace',
  about: 'framework',
  severity: 'error',
  summary: 'The same thing included too often',
  why: `A framework may show an activity in several domains. Where it would have more than ${MOST_COPIES} copies of the same activity, group or domain, nobody can find their way, and includes of includes soon bring in more than any page can show. The include that is too many brings nothing in.`,
  bad: [family(MOST_COPIES + 1)],
  good: [family(MOST_COPIES)],
  check(framework, workspace, report) {
    if (!includesAny(framework)) return;
    for (const { include, repeated } of workspace.framework(framework.id)?.refused ?? []) {
      const { path, node, title } = include;
      const [reference] = title?.references ?? [];
      if (node.statement === undefined || reference === undefined) continue;
      const name = repeated.id ? `'${repeated.id.text}'` : 'the same thing';
      const message = `Nothing is included here: the framework would have more than ${MOST_COPIES} copies of ${name}. Remove an include of it, here or in a framework that is included.`;
      report({ path, statement: node.statement, span: reference, message });
    }
  },
};

/** A framework that includes an activity several times; the excess includes are marked. */
function family(times: number): string {
  const domains = Array.from({ length: times }, (_, index) => {
    const mark = index < MOST_COPIES ? '' : `          ${'^'.repeat('@generic/alliance'.length)}\n`;
    return `domain part-${index}: Part ${index}\n  include @generic/alliance\n${mark}`;
  });
  return `
framework ipt: Interpersonal Psychotherapy
  uses: generic
${domains.join('')}=== generic.competence
framework generic: Generic competences
domain basics: Basics
  activity alliance: Ability to build an alliance
    - An ability to be warm
`;
}
