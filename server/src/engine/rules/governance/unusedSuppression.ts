import type { SuppressionRule } from '../../checking/rule.ts';
import { nearest } from '../../checking/words.ts';
import { lineOf } from '../../syntax/document.ts';

export const unusedSuppression: SuppressionRule = {
  id: 'unused-suppression',
  scope: 'suppression',
  group: 'governance',
  severity: 'warning',
  summary: 'A suppression without a problem to suppress',
  why: 'A suppression tells reviewers that something unusual is intended. If the problem is gone, or the rule is misspelt, the comment only hides problems that come later.',
  bad: [
    `
framework ipt: Interpersonal Psychotherapy
domain basic: Basic competences
  activity engage: Ability to engage the client
    // competence-ignore missing-title: the group settles the wording in May
                         ^^^^^^^^^^^^^
    - An ability to speak plainly
`,
    `
framework ipt: Interpersonal Psychotherapy
domain basic: Basic competences
  activity engage: Ability to engage the client
    // competence-ignore mising-title: the group settles the wording in May
                         ^^^^^^^^^^^^
    - An ability to speak plainly
`,
  ],
  good: [
    `
framework ipt: Interpersonal Psychotherapy
domain basic: Basic competences
  activity engage: Ability to engage the client
    // competence-ignore missing-title: the group settles the wording in May
    -
`,
  ],
  check({ path, suppression: { statement, rule }, used, rules }, report) {
    if (used || rule.text === '') return;
    const ids = rules.map(({ id }) => id);
    const near = ids.includes(rule.text) ? undefined : nearest(rule.text, ids);
    const message = ids.includes(rule.text)
      ? `The next line has no '${rule.text}' problem. Remove this comment.`
      : `There is no rule '${rule.text}'. ${near ? `Did you mean '${near}'?` : 'Correct it, or remove this comment.'}`;
    report({ path, statement, span: rule, message });
  },
  fixes({ path, statement }, workspace) {
    const document = workspace.document(path);
    const line = document ? lineOf(document, statement) : -1;
    if (line < 0) return [];
    const range = { start: { line, column: 0 }, end: { line: line + 1, column: 0 } };
    return [{ title: 'Remove this comment', safe: false, changes: [{ path, range, text: '' }] }];
  },
};
