import type { FrameworkRule } from '../../checking/rule.ts';
import { inReadingOrder } from '../../index/factOrder.ts';
import { membershipOf } from '../../model/framework.ts';

export const duplicateFramework: FrameworkRule = {
  id: 'duplicate-framework',
  group: 'structure',
  scope: 'workspace',
  about: 'framework',
  severity: 'error',
  summary: 'A second header for the same framework',
  why: 'A framework has one title, one version and one status, so it has one header. Its other files start with `part of`. If two headers have the same id, nobody can tell which one is valid, and two frameworks may have been mixed up.',
  bad: [
    `
framework ipt: Interpersonal Psychotherapy
domain basic: Basic competences
=== second.competence
framework ipt: Interpersonal Psychotherapy, second draft
          ^^^
domain techniques: Specific techniques
`,
  ],
  good: [
    `
framework ipt: Interpersonal Psychotherapy
domain basic: Basic competences
=== second.competence
part of ipt
domain techniques: Specific techniques
`,
  ],
  check({ id, headers }, workspace, report) {
    if (headers.size < 2) return;
    // Headers that do not decide where their file belongs are reported by misplaced or several-frameworks.
    const counted = [...headers].filter(({ path, statement }) => {
      const root = workspace.document(path)?.root;
      return root && membershipOf(root, path).statement === statement;
    });
    const [first, ...others] = inReadingOrder(counted, workspace);
    if (first === undefined) return;
    for (const { path, statement, part: span } of others) {
      const message = `The framework '${id}' already has a header. Give this one another id, or start the file with 'part of ${id}'.`;
      const related = [
        {
          path: first.path,
          statement: first.statement,
          span: first.part,
          message: `The other header of '${id}' is here.`,
        },
      ];
      report({ path, statement, span, message, related });
    }
  },
};
