import { isLeadIn, lastWord, looseEnd } from '../model/leadIns.ts';
import { replaceIn, spotOf } from './edits.ts';
import type { SiblingsRule } from './rule.ts';

export const itemsWithoutLeadIn: SiblingsRule = {
  id: 'items-without-lead-in',
  group: 'completeness',
  scope: 'siblings',
  of: ['item'],
  severity: 'warning',
  summary: 'Sub-competences under a competence that does not announce them',
  why: 'Sub-competences complete the statement above them. A colon (or an ellipsis) at its end tells readers to read on, and tells reviewers that the lines under it belong to it and have not slipped in by indentation.',
  bad: [
    `
framework ipt: Interpersonal Psychotherapy
domain basic: Basic competences
  activity engage: Ability to engage the client
    - An ability to answer the client's concerns, by
                                                  ^^
      - asking clarifying questions
      - showing that the client's account has been understood
    - An ability to convey hope.
                           ^^^^^
      - An ability to name what has already changed
      - An ability to describe how others have fared
`,
  ],
  good: [
    `
framework ipt: Interpersonal Psychotherapy
domain basic: Basic competences
  activity engage: Ability to engage the client
    - An ability to answer the client's concerns, by:
      - asking clarifying questions
      - showing that the client's account has been understood
    - An ability to convey hope…
      - by naming what has already changed
      - by describing how others have fared
    - An ability to listen
      note: This is learned in practice.
      > Listening is active work.
      ? Do we need this one?
`,
  ],
  check({ path, node: { statement, children } }, report) {
    if (statement?.kind !== 'item' || statement.text === undefined || isLeadIn(statement.text)) return;
    if (!children.some((child) => child.statement?.kind === 'item')) return;
    const span = lastWord(statement.text);
    const message =
      'Sub-competences stand under this competence. End it in a colon, so that readers read on.';
    report({ path, statement, span, message });
  },
  fixes(problem, workspace) {
    const spot = spotOf(problem, workspace);
    const text = spot?.statement.text;
    if (spot === undefined || text === undefined) return [];
    return [{ title: 'End it in a colon', safe: true, changes: [replaceIn(spot, looseEnd(text), ':')] }];
  },
};
