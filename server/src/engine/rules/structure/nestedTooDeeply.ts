import type { StatementRule } from '../../checking/rule.ts';
import { columnAt, DEEPEST_COLUMN } from '../../syntax/parseLine.ts';

const BEYOND = ' '.repeat(DEEPEST_COLUMN + 2);

export const nestedTooDeeply: StatementRule = {
  id: 'nested-too-deeply',
  group: 'structure',
  scope: 'statement',
  severity: 'error',
  summary: `A line that is indented by more than ${DEEPEST_COLUMN} columns`,
  why: `Indentation only counts up to column ${DEEPEST_COLUMN}. Deeper lines are treated as if they started there, so a line may belong to a different one than it seems to. No list of competences needs this depth: usually a program made the file, or a key was held down.`,
  bad: [
    `
framework ipt: Interpersonal Psychotherapy
domain basic: Basic competences
  activity engage: Ability to engage the client
    - An ability to answer the client's concerns, by:
${BEYOND}- asking clarifying questions
${'^'.repeat(BEYOND.length)}
`,
  ],
  good: [
    `
framework ipt: Interpersonal Psychotherapy
domain basic: Basic competences
  activity engage: Ability to engage the client
    - An ability to answer the client's concerns, by:
      - asking clarifying questions
`,
  ],
  check({ path, node: { statement } }, report) {
    if (statement === undefined || statement.indentation < DEEPEST_COLUMN) return;
    const column = columnAt(statement.source, statement.start);
    if (column <= DEEPEST_COLUMN) return;
    const message = `This line is indented by ${column} columns, but only ${DEEPEST_COLUMN} count. Indent it less, so that it is clear what it belongs to.`;
    report({ path, statement, span: { start: 0, end: statement.start }, message });
  },
};
