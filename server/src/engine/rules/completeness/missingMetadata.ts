import { indentationOf, spotOf } from '../../checking/edits.ts';
import { METADATA } from '../../checking/metadata.ts';
import type { Fix, SiblingsRule } from '../../checking/rule.ts';
import { quoteList } from '../../checking/words.ts';
import { lineEndOf } from '../../syntax/document.ts';
import { propertyOf } from '../../syntax/ownProperty.ts';

export const missingMetadata: SiblingsRule = {
  id: 'missing-metadata',
  group: 'completeness',
  scope: 'siblings',
  of: ['framework'],
  least: 0,
  severity: 'warning',
  summary: 'A framework without a version, status, language or author',
  why: 'Readers must be able to cite a framework, to tell a draft from a version that is in force, and to see who is responsible for it. Screen readers and search need to know its language.',
  bad: [
    `
framework ipt: Interpersonal Psychotherapy
^^^^^^^^^
  version: 1.0.0
  language: en-GB
`,
  ],
  good: [
    `
framework ipt: Interpersonal Psychotherapy
  version: 1.0.0
  status: draft
  language: en-GB
  author: Alessandra Lemma
`,
  ],
  check({ path, node }, report) {
    const { statement } = node;
    if (statement?.kind !== 'framework' || statement.keyword === undefined) return;
    const missing = METADATA.filter(({ name }) => propertyOf(node, name) === undefined);
    const [first] = missing;
    if (first === undefined) return;
    const names = quoteList(
      missing.map(({ name }) => name),
      'or',
    );
    const advice = `'${first.name}: ${first.value}'`;
    const message =
      missing.length === 1
        ? `This framework has no ${names}. Add it: ${advice}.`
        : `This framework has no ${names}. Add the missing lines, such as ${advice}.`;
    report({ path, statement, span: statement.keyword, message });
  },
  fixes(problem, workspace): readonly Fix[] {
    const spot = spotOf(problem, workspace);
    if (spot === undefined) return [];
    const { node, document, statement, path, line } = spot;
    const missing = METADATA.filter(({ name }) => propertyOf(node, name) === undefined);
    const model = node.children[0]?.statement;
    const indentation = model ? indentationOf(model) : `${indentationOf(statement)}  `;
    const end = { line, column: statement.source.length };
    const text = missing
      .map(({ name, value }) => `${lineEndOf(document)}${indentation}${name}: ${value}`)
      .join('');
    const title = `Add ${quoteList(missing.map(({ name }) => name))}`;
    // The author has to change these values, so the fix is not made without asking.
    return [{ title, safe: false, changes: [{ path, range: { start: end, end }, text }] }];
  },
};
