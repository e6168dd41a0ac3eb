import { wholeSpan } from '../syntax/document.ts';
import { DECLARATIONS, type Statement, type StatementKind } from '../syntax/statement.ts';
import type { StatementRule } from './rule.ts';

const TITLED: ReadonlySet<StatementKind> = new Set<StatementKind>(
  DECLARATIONS.filter((kind) => kind !== 'glossary'),
);

/** What other lines have to say. */
const WANTED: Partial<Record<StatementKind, string>> = {
  item: 'Say here what the practitioner is able to do.',
  question: 'Say here what the group is to decide.',
  include: "Say here what is to be included: 'include @generic/alliance'.",
  retitle: 'Say here what the new title is.',
  reword: 'Say here what the new wording is.',
};

export const missingTitle: StatementRule = {
  id: 'missing-title',
  group: 'structure',
  scope: 'statement',
  of: [...TITLED, ...(Object.keys(WANTED) as StatementKind[])],
  severity: 'error',
  summary: 'A declaration without a title, or a competence without text',
  why: 'The title is what readers see on the map and in the lists. Without it there is nothing to show, and nothing that a reviewer could agree to.',
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
  const missing = kind === 'facet' ? 'a list of its values, with commas between them' : 'a title';
  return `${name} needs ${colon === undefined ? 'a colon and ' : ''}${missing}.`;
}
