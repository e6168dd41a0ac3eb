import { removeLine, spotOf } from '../../checking/edits.ts';
import type { SiblingsRule } from '../../checking/rule.ts';
import { findProperty } from '../../model/properties.ts';
import type { Statement } from '../../syntax/statement.ts';

export const duplicateProperty: SiblingsRule = {
  id: 'duplicate-property',
  group: 'structure',
  scope: 'siblings',
  least: 2,
  severity: 'error',
  summary: 'A property that is given twice but allowed only once',
  why: 'A framework has one version and one status. If two lines give different values, readers and tools may pick different ones. Properties that form a list, such as `author`, can be repeated.',
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
    // The top of a file has no properties, but may have very many lines.
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
      const message = `'${name}' is already given${first.text ? ` as '${short(first.text.text)}'` : ''}. Keep one of the two lines.`;
      const span = first.keyword ?? { start: first.start, end: first.source.length };
      const related = [{ path, statement: first, span, message: `'${name}' is first given here.` }];
      report({ path, statement, span: statement.keyword, message, related });
    }
  },
  fixes(problem, workspace) {
    const spot = spotOf(problem, workspace);
    if (spot === undefined || spot.node.children.length > 0) return [];
    const title = `Remove this '${problem.statement.keyword?.text}' line`;
    return [{ title, safe: false, changes: [removeLine(spot)] }];
  },
};

function short(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
