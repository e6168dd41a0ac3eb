import { replaceIn, spotOf } from '../../checking/edits.ts';
import { holdsAny } from '../../checking/ownLines.ts';
import type { SiblingsRule } from '../../checking/rule.ts';
import { isLeadIn, lastWord, looseEnd } from '../../model/leadIns.ts';
import type { Text } from '../../syntax/statement.ts';

export const leadInWithoutItems: SiblingsRule = {
  id: 'lead-in-without-items',
  group: 'completeness',
  scope: 'siblings',
  of: ['item'],
  least: 0,
  severity: 'warning',
  summary: 'A lead-in without sub-competences',
  why: 'A colon or an ellipsis at the end tells readers that a list follows. If nothing follows, they cannot tell whether the list was lost, moved or not yet written.',
  bad: [
    `
framework ipt: Interpersonal Psychotherapy
domain basic: Basic competences
  activity engage: Ability to engage the client
    - An ability to answer the client's concerns, by:
                                                  ^^^
    - An ability to gather information on current relationships…
                                                  ^^^^^^^^^^^^^^
      > Partners and family above all.
    - An ability to convey hope, for example **through**, ...
                                                          ^^^
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
    - An ability to gather information (on partners, family and friends)
`,
  ],
  check({ path, node }, report) {
    const { statement } = node;
    if (statement?.kind !== 'item' || statement.text === undefined) return;
    if (!isLeadIn(statement.text) || holdsAny(node, ['item'])) return;
    const span = lastWord(statement.text);
    const mark = markAtEnd(statement.text);
    report({
      path,
      statement,
      span,
      message: `This competence ends with ${mark === 'colon' ? 'a' : 'an'} ${mark}, but no list follows. Add the list, or remove the ${mark}.`,
    });
  },
  fixes(problem, workspace) {
    const spot = spotOf(problem, workspace);
    const text = spot?.statement.text;
    if (spot === undefined || text === undefined) return [];
    const span = looseEnd(text);
    if (span.start <= text.start) return [];
    const title = `Remove the ${markAtEnd(text)}`;
    return [{ title, safe: false, changes: [replaceIn(spot, span, '')] }];
  },
};

function markAtEnd(text: Text): 'colon' | 'ellipsis' {
  return text.text.slice(looseEnd(text).start - text.start).includes(':') ? 'colon' : 'ellipsis';
}
