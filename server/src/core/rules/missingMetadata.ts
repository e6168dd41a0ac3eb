import { indentationOf, lineEndOf, spotOf } from './edits.ts';
import { METADATA } from './metadata.ts';
import { propertyOf } from './ownLines.ts';
import type { Fix, SiblingsRule } from './rule.ts';
import { quoteList } from './words.ts';

export const missingMetadata: SiblingsRule = {
  id: 'missing-metadata',
  group: 'completeness',
  scope: 'siblings',
  of: ['framework'],
  least: 0,
  severity: 'warning',
  summary: 'A framework without its version, status, language or author',
  why: 'Readers must be able to cite a framework, to tell a draft from what is in force, and to know who stands by it. Screen readers and search need to know its language.',
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
    const missing = METADATA.filter(({ name }) => propertyOf(node, name) === undefined).map(
      ({ name }) => name,
    );
    if (missing.length === 0) return;
    const message = `The framework does not say its ${quoteList(missing)}.`;
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
    // The values are a beginning, and the author's to change: nothing to apply unasked.
    return [{ title, safe: false, changes: [{ path, range: { start: end, end }, text }] }];
  },
};
