import type { StatementRule } from '../../checking/rule.ts';
import { wholeSpan } from '../../syntax/document.ts';
import { DECLARATIONS, type Statement, type StatementKind } from '../../syntax/statement.ts';

const TITLED: ReadonlySet<StatementKind> = new Set<StatementKind>(
  DECLARATIONS.filter((kind) => kind !== 'glossary'),
);

/** Messages for kinds of line that have a text but no title. */
const WANTED: Partial<Record<StatementKind, string>> = {
  item: 'This competence has no text. Write what the practitioner knows or is able to do.',
  question: 'This question has no text. Write what the group has to decide.',
  include: "Nothing is included here. Add a reference: 'include @generic/alliance'.",
  retitle: 'The new title is missing. Add it after the colon.',
  reword: 'The new wording is missing. Add it after the colon.',
};

export const missingTitle: StatementRule = {
  id: 'missing-title',
  group: 'structure',
  scope: 'statement',
  of: [...TITLED, ...(Object.keys(WANTED) as StatementKind[])],
  severity: 'error',
  summary: 'A missing title, or a competence without text',
  why: 'Readers see the title on the map and in the lists. Without one there is nothing to show, and nothing for a reviewer to agree to.',
  bad: [
    `
framework ipt: Interpersonal Psychotherapy
domain basic: Basic competences
  activity engage:
  ^^^^^^^^^^^^^^^^
    application:
      -
      ^
`,
    `
framework ipt: Interpersonal Psychotherapy
domain basic
^^^^^^^^^^^^
`,
  ],
  good: [
    `
framework ipt: Interpersonal Psychotherapy
domain basic: Basic competences
  activity engage: Ability to engage the client
    application:
      - An ability to speak plainly
`,
  ],
  check({ path, node: { statement } }, report) {
    if (statement === undefined || statement.text !== undefined) return;
    const message =
      WANTED[statement.kind] ?? (TITLED.has(statement.kind) ? messageFor(statement) : undefined);
    if (message !== undefined) report({ path, statement, span: wholeSpan(statement), message });
  },
};

function messageFor({ kind, id, colon }: Statement): string {
  const name = id ? `The ${kind} '${id.text}'` : `This ${kind}`;
  const after = colon === undefined ? 'a colon and ' : '';
  return kind === 'facet'
    ? `${name} has no values. Add ${after}a list of values with commas between them.`
    : `${name} has no title. Add ${after}a title.`;
}
