import { replaceIn, spotOf } from '../../checking/edits.ts';
import type { StatementRule } from '../../checking/rule.ts';
import { plainColumn } from '../../checking/tabColumns.ts';
import { columnAt } from '../../syntax/parseLine.ts';

const NO_SPACE = /[^ ]/;

export const tabIndentation: StatementRule = {
  id: 'tab-indentation',
  group: 'structure',
  scope: 'statement',
  severity: 'warning',
  summary: 'A tab or a non-breaking space in the indentation',
  why: 'Editors show tabs in different widths, so lines that are aligned on your screen may not be aligned on a colleague’s. Indentation shows which competence belongs to which, so it should look the same everywhere.',
  bad: [
    `
framework ipt: Interpersonal Psychotherapy
domain basic: Basic competences
\tactivity engage: Ability to engage the client
^
\t\t- An ability to speak plainly with the client
^^
`,
    `
framework ipt: Interpersonal Psychotherapy
domain basic: Basic competences
\u00A0\u00A0activity engage: Ability to engage the client
^^
    - An ability to speak plainly with the client
`,
  ],
  good: [
    `
framework ipt: Interpersonal Psychotherapy
domain basic: Basic competences
  activity engage: Ability to engage the client
    - An ability to speak plainly\twith the client
`,
  ],
  check({ path, node: { statement } }, report) {
    if (statement === undefined || statement.start === 0) return;
    const indentation = statement.source.slice(0, statement.start);
    if (!NO_SPACE.test(indentation)) return;
    const sign = indentation.includes('\t')
      ? 'tabs'
      : indentation.includes('\u00A0')
        ? 'non-breaking spaces'
        : 'unusual spaces';
    const message = `This line is indented with ${sign}. Use spaces, so that it looks the same in every editor.`;
    report({ path, statement, span: { start: 0, end: statement.start }, message });
  },
  fixes(problem, workspace) {
    const spot = spotOf(problem, workspace);
    const { source, start } = problem.statement;
    if (spot === undefined) return [];
    const column = plainColumn(spot.document, problem.statement);
    const spaces = ' '.repeat(column ?? columnAt(source, start));
    const changes = [replaceIn(spot, { start: 0, end: start }, spaces)];
    return [{ title: 'Indent with spaces', safe: column !== undefined, changes }];
  },
};
