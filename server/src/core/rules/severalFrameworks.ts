import { wholeSpan } from '../syntax/document.ts';
import type { Statement } from '../syntax/statement.ts';
import { removeLine, spotOf } from './edits.ts';
import type { SiblingsRule } from './rule.ts';

export const severalFrameworks: SiblingsRule = {
  id: 'several-frameworks',
  group: 'structure',
  scope: 'siblings',
  of: ['top'],
  least: 2,
  severity: 'error',
  summary: 'A file that belongs to more than one framework',
  why: 'All that stands in a file belongs to one framework: that which the file names first. A second header, or a `part of` after it, changes nothing, so that what follows would end up in a framework where nobody looks for it.',
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
        ? `This file belongs to ${name} already.`
        : `This file belongs to ${name}. Begin another file for another framework.`;
      const span = { start: statement.start, end: statement.id?.end ?? wholeSpan(statement).end };
      const related = [
        { path, statement: first, span: wholeSpan(first), message: `What the file belongs to.` },
      ];
      report({ path, statement, span, message, related });
    }
  },
  fixes(problem, workspace) {
    const spot = spotOf(problem, workspace);
    const first = spot?.ancestors[0]?.children.find(({ statement }) => statement && isBelonging(statement));
    // A header says more than to what the file belongs, and lines may stand under either: those are the author's to sort.
    if (spot === undefined || problem.statement.kind !== 'part' || spot.node.children.length > 0) return [];
    if (first?.statement?.id?.text !== problem.statement.id?.text) return [];
    return [{ title: 'Remove this line', safe: false, changes: [removeLine(spot)] }];
  },
};

function isBelonging({ kind }: Statement): boolean {
  return kind === 'framework' || kind === 'part';
}
