import { replaceIn, spotOf } from './edits.ts';
import type { StatementRule } from './rule.ts';

/**
 * One mark at the end, with spaces before it; an ellipsis of three dots is a lead-in, and `etc.` ends in its stop.
 * Bounded: 20 characters, the end of a text.
 */
const LOOSE = /(?<![.])(?<!\betc)\s*[,;.]$/;

const MARKS = ',;.';

export const trailingPunctuation: StatementRule = {
  id: 'trailing-punctuation',
  group: 'wording',
  scope: 'statement',
  of: ['item', 'reword'],
  severity: 'warning',
  summary: 'A competence that ends in a comma, a semicolon or a full stop',
  why: 'Statements are items of a list, and in the lists of one framework they all end alike: with no mark, or with the colon of a lead-in. A comma at the end mostly means that something was cut off.',
  bad: [
    `
framework ipt: Interpersonal Psychotherapy
domain basic: Basic competences
  activity engage: Ability to engage the client
    - An ability to weigh what can change on both sides,
                                                       ^
    - An ability to explain the focus of therapy.
                                                ^
`,
  ],
  good: [
    `
framework ipt: Interpersonal Psychotherapy
domain basic: Basic competences
  activity engage: Ability to engage the client
    - An ability to weigh what can change on both sides
    - An ability to help with grief, disputes, transitions etc.
`,
  ],
  check({ path, node: { statement } }, report) {
    if (statement?.kind !== 'item' && statement?.kind !== 'reword') return;
    const { text } = statement;
    const mark =
      text && MARKS.includes(text.text.charAt(text.text.length - 1)) && LOOSE.exec(text.text.slice(-20))?.[0];
    if (text === undefined || !mark) return;
    const span = { start: text.end - mark.length, end: text.end };
    report({ path, statement, span, message: `A competence ends without '${mark.trim()}'.` });
  },
  fixes(problem, workspace) {
    const spot = spotOf(problem, workspace);
    if (spot === undefined) return [];
    return [{ title: 'Remove it', safe: true, changes: [replaceIn(spot, problem.span, '')] }];
  },
};
