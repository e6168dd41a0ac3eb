import { isCodeInProse } from '../../checking/codeInProse.ts';
import { replaceIn, spotOf } from '../../checking/edits.ts';
import type { StatementRule } from '../../checking/rule.ts';
import { textTraitsOf } from '../../checking/textTraits.ts';
import { readableText } from '../../language/readableText.ts';
import { READ_KINDS } from '../../model/kinds.ts';
import { maskLiterals } from '../../model/literals.ts';

const DOUBLED = /(?<![\p{L}\p{N}'’-])(\p{L}+)(\s+)\1(?![\p{L}\p{N}'’-])/giu;

/** Words that may be repeated in correct English. */
const MAY_DOUBLE = new Set(['that', 'had']);

export const doubledWord: StatementRule = {
  id: 'doubled-word',
  group: 'wording',
  scope: 'statement',
  of: READ_KINDS,
  severity: 'warning',
  isEnglish: true,
  summary: 'The same word twice in a row',
  why: 'A repeated word is a typing mistake that is easy to overlook. It stays in the list, the leaflet and the course handout until a reader stumbles over it.',
  bad: [
    `
framework ipt: Interpersonal Psychotherapy
domain basic: Basic competences
  activity engage: Ability to engage the client
    - An ability to explain the the focus of therapy
                            ^^^^^^^
`,
  ],
  good: [
    `
framework ipt: Interpersonal Psychotherapy
domain basic: Basic competences
  activity engage: Ability to engage the client
    - An ability to explain that that feeling belongs to the focus
`,
  ],
  check({ path, node: { statement } }, report) {
    const text = readableText(statement);
    if (statement === undefined || text === undefined || !textTraitsOf(text.text).mayDouble) return;
    for (const match of maskLiterals(text).matchAll(DOUBLED)) {
      const [both, word = ''] = match;
      if (MAY_DOUBLE.has(word.toLowerCase())) continue;
      const start = text.start + match.index;
      report({
        path,
        statement,
        span: { start, end: start + both.length },
        message: `'${word}' is repeated. Remove one of the two.`,
      });
    }
  },
  fixes(problem, workspace) {
    const spot = spotOf(problem, workspace);
    const word = problem.statement.source.slice(problem.span.start, problem.span.end).split(/\s/, 1)[0];
    if (spot === undefined || word === undefined || isCodeInProse(spot)) return [];
    return [
      { title: `Remove the second '${word}'`, safe: false, changes: [replaceIn(spot, problem.span, word)] },
    ];
  },
};
