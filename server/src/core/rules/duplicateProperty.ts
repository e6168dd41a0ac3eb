import { findProperty } from '../model/properties.ts';
import type { Statement } from '../syntax/statement.ts';
import { removeLine, spotOf } from './edits.ts';
import type { SiblingsRule } from './rule.ts';

export const duplicateProperty: SiblingsRule = {
  id: 'duplicate-property',
  group: 'structure',
  scope: 'siblings',
  least: 2,
  severity: 'error',
  summary: 'A property that can be given once, given twice',
  why: 'A framework has one version and one status. Where two lines give one, readers and tools would each take another. Properties that make a list, such as `author`, may be repeated.',
  bad: [
    `
framework ipt: Interpersonal Psychotherapy
  version: 1.0.0
  status: draft
  version: 1.1.0
  ^^^^^^^
  status: draft
  ^^^^^^
domain basic: Basic competences
`,
  ],
  good: [
    `
framework ipt: Interpersonal Psychotherapy
  version: 1.0.0
  author: Alessandra Lemma
  author: Anthony Roth
domain basic: Basic competences
`,
  ],
  check({ path, node, inside }, report) {
    // At top there are no properties, and many lines.
    if (node.statement === undefined) return;
    let seen: Map<string, Statement> | undefined;
    for (const { statement } of node.children) {
      if (statement?.kind !== 'property' || statement.keyword === undefined) continue;
      const { text: name } = statement.keyword;
      if (findProperty(inside, name)?.repeatable !== false) continue;
      seen ??= new Map();
      const first = seen.get(name);
      if (first === undefined) {
        seen.set(name, statement);
        continue;
      }
      const message = `'${name}' is given already${first.text ? `, as '${short(first.text.text)}'` : ''}. It can be given once.`;
      const span = first.keyword ?? { start: first.start, end: first.source.length };
      const related = [{ path, statement: first, span, message: `'${name}' is given here first.` }];
      report({ path, statement, span: statement.keyword, message, related });
    }
  },
  fixes(problem, workspace) {
    const spot = spotOf(problem, workspace);
    if (spot === undefined || spot.node.children.length > 0) return [];
    const title = `Remove this '${problem.statement.keyword?.text}'`;
    return [{ title, safe: false, changes: [removeLine(spot)] }];
  },
};

function short(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
