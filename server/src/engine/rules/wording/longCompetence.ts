import type { StatementRule } from '../../checking/rule.ts';
import { textTraitsOf } from '../../checking/textTraits.ts';

const WORD = /\S+/g;

export const longCompetence: StatementRule = {
  id: 'long-competence',
  group: 'wording',
  scope: 'statement',
  of: ['item', 'reword'],
  severity: 'hint',
  options: {
    words: { default: 60, minimum: 10, maximum: 1000, summary: 'The most words a competence may have' },
  },
  summary: 'A competence with too many words',
  why: 'A competence is one thing that can be taught and observed. With more than about sixty words it is usually two, or contains an example that would be better as a note.',
  bad: [
    `
framework ipt: Interpersonal Psychotherapy
domain basic: Basic competences
  activity engage: Ability to engage the client
    - An ability to explain what therapy is for, how long it lasts, who takes part in it, what is asked of the client, what the therapist does, how the two of them agree on a focus, how they will know that it helps, what happens when it does not, how the end is prepared from the start on, and where the client may turn when it is over and times are hard again
                                                                                                                                                                                                                                                                                                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
`,
  ],
  good: [
    `
framework ipt: Interpersonal Psychotherapy
domain basic: Basic competences
  activity engage: Ability to engage the client
    - An ability to explain what therapy is for, how long it lasts and who takes part in it
`,
  ],
  check({ path, node: { statement } }, report, { words = 60 }) {
    const text = statement?.kind === 'item' || statement?.kind === 'reword' ? statement.text : undefined;
    if (statement === undefined || text === undefined || textTraitsOf(text.text).mostWords <= words) return;
    // The words are counted without keeping them, because a line may have millions.
    let count = 0;
    let past: number | undefined;
    for (const { index } of text.text.matchAll(WORD)) if (count++ === words) past = index;
    if (past === undefined) return;
    const span = { start: text.start + past, end: text.end };
    report({
      path,
      statement,
      span,
      message: `This competence has ${count} words, more than ${words}. Shorten it, or split it in two.`,
    });
  },
};
