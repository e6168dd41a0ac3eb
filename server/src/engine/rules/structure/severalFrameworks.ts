import { removeLine, spotOf } from '../../checking/edits.ts';
import type { SiblingsRule } from '../../checking/rule.ts';
import { wholeSpan } from '../../syntax/document.ts';
import type { Statement } from '../../syntax/statement.ts';

export const severalFrameworks: SiblingsRule = {
  id: 'several-frameworks',
  group: 'structure',
  scope: 'siblings',
  of: ['top'],
  least: 2,
  severity: 'error',
  summary: 'A file that names more than one framework',
  why: 'Everything in a file belongs to the framework that the file names first. A second header or `part of` line has no effect, so the lines after it end up in a framework where nobody looks for them.',
  bad: [
    `
framework ipt: Interpersonal Psychotherapy
domain basic: Basic competences
part of ipt
^^^^^^^^^^^
`,
    `
framework ipt: Interpersonal Psychotherapy
domain basic: Basic competences

framework ipt-a: Interpersonal Psychotherapy for Adolescents
^^^^^^^^^^^^^^^
`,
  ],
  good: [
    `
framework ipt: Interpersonal Psychotherapy
domain basic: Basic competences
=== adolescents.competence
framework ipt-a: Interpersonal Psychotherapy for Adolescents
  adapts: ipt
`,
  ],
  check({ path, node }, report) {
    if (node.statement !== undefined) return;
    const belonging: Statement[] = [];
    for (const { statement } of node.children) {
      if (statement && isBelonging(statement)) belonging.push(statement);
    }
    const [first, ...others] = belonging;
    if (first === undefined) return;
    const name = first.id ? `the framework '${first.id.text}'` : 'a framework';
    for (const statement of others) {
      const again = first.id !== undefined && first.id.text === statement.id?.text;
      const message = again
        ? `This file already belongs to ${name}. Remove this line.`
        : `This file belongs to ${name}. Put the other framework in its own file.`;
      const span = { start: statement.start, end: statement.id?.end ?? wholeSpan(statement).end };
      const related = [
        { path, statement: first, span: wholeSpan(first), message: 'The file names its framework here.' },
      ];
      report({ path, statement, span, message, related });
    }
  },
  fixes(problem, workspace) {
    const spot = spotOf(problem, workspace);
    const first = spot?.ancestors[0]?.children.find(({ statement }) => statement && isBelonging(statement));
    // A header has a title, and either line may have lines under it; only the author can decide what happens to those.
    if (spot === undefined || problem.statement.kind !== 'part' || spot.node.children.length > 0) return [];
    if (first?.statement?.id?.text !== problem.statement.id?.text) return [];
    return [{ title: 'Remove this line', safe: false, changes: [removeLine(spot)] }];
  },
};

function isBelonging({ kind }: Statement): boolean {
  return kind === 'framework' || kind === 'part';
}
