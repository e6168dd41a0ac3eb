import { columnAt, DEEPEST_COLUMN } from '../syntax/parseLine.ts';
import type { StatementRule } from './rule.ts';

const BEYOND = ' '.repeat(DEEPEST_COLUMN + 2);

export const nestedTooDeeply: StatementRule = {
  id: 'nested-too-deeply',
  group: 'structure',
  scope: 'statement',
  severity: 'error',
  summary: `A line that is indented by more than ${DEEPEST_COLUMN} columns`,
  why: `Indentation is followed down to column ${DEEPEST_COLUMN}. All that stands deeper counts as standing there, so that it may belong to another line than the one it seems to belong to. No list of competences needs to be so deep: most often the file was not made by hand, or a key was held down.`,
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
    const message = `This line is indented by ${column} columns. Indentation is followed no further than ${DEEPEST_COLUMN}, so that it is unclear what the line belongs to.`;
    report({ path, statement, span: { start: 0, end: statement.start }, message });
  },
};
