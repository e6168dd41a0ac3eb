import { wholeSpan } from '../syntax/document.ts';
import { DECLARATIONS, type StatementKind } from '../syntax/statement.ts';
import type { StatementRule } from './rule.ts';

const TITLED: ReadonlySet<StatementKind> = new Set<StatementKind>(
  DECLARATIONS.filter((kind) => kind !== 'glossary'),
);

export const missingTitle: StatementRule = {
  id: 'missing-title',
  group: 'structure',
  scope: 'statement',
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
    const span = wholeSpan(statement);
    if (statement.kind === 'item') {
      report({ path, statement, span, message: 'Say here what the practitioner is able to do.' });
    } else if (TITLED.has(statement.kind)) {
      const name = statement.id ? `The ${statement.kind} '${statement.id.text}'` : `This ${statement.kind}`;
      const missing = statement.colon === undefined ? 'a colon and a title' : 'a title';
      report({ path, statement, span, message: `${name} needs ${missing}.` });
    }
  },
};
