import { isCodeInProse } from '../../checking/codeInProse.ts';
import { replaceIn, spotOf } from '../../checking/edits.ts';
import type { StatementRule } from '../../checking/rule.ts';
import { textTraitsOf } from '../../checking/textTraits.ts';
import { readableText } from '../../language/readableText.ts';
import { READ_KINDS } from '../../model/kinds.ts';
import { maskLiterals } from '../../model/literals.ts';

const SEVERAL = /(?<=\S)[ \t\u00a0]{2,}(?=\S)/g;

export const doubledSpace: StatementRule = {
  id: 'doubled-space',
  group: 'wording',
  scope: 'statement',
  of: READ_KINDS,
  severity: 'hint',
  summary: 'Several spaces in a row',
  why: 'Several spaces look like one on the page, but a comparison of versions in git shows them as a change.',
  bad: [
    `
framework ipt: Interpersonal Psychotherapy
domain basic: Basic competences
  activity engage: Ability to engage the client
    - An ability to explain  the focus of therapy
                           ^^
`,
  ],
  good: [
    `
framework ipt: Interpersonal Psychotherapy
domain basic: Basic competences
  activity engage: Ability to engage the client
    - An ability to explain the focus of therapy
    >   - an indented list in prose
    - An ability to use the form \`a  b\`
`,
  ],
  check({ path, node: { statement } }, report) {
    const text = readableText(statement);
    if (statement === undefined || text === undefined || !textTraitsOf(text.text).maySpace) return;
    for (const match of maskLiterals(text).matchAll(SEVERAL)) {
      const start = text.start + match.index;
      const span = { start, end: start + match[0].length };
      report({ path, statement, span, message: 'There are several spaces here. Leave only one.' });
    }
  },
  fixes(problem, workspace) {
    const spot = spotOf(problem, workspace);
    if (spot === undefined || isCodeInProse(spot)) return [];
    return [{ title: 'Leave only one space', safe: true, changes: [replaceIn(spot, problem.span, ' ')] }];
  },
};
