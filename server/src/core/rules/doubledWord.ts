import { READ_KINDS, readText } from '../model/readText.ts';
import { replaceIn, spotOf } from './edits.ts';
import type { StatementRule } from './rule.ts';

const DOUBLED = /(?<![\p{L}\p{N}'’-])(\p{L}+)(\s+)\1(?![\p{L}\p{N}'’-])/giu;

/** Words that good English doubles. */
const MAY_DOUBLE = new Set(['that', 'had']);

export const doubledWord: StatementRule = {
  id: 'doubled-word',
  group: 'wording',
  scope: 'statement',
  of: READ_KINDS,
  severity: 'warning',
  summary: 'The same word twice in a row',
  why: 'A doubled word is a slip of the hand that the eye passes over. It stays in the list, in the leaflet and in the course hand-out until a reader trips over it.',
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
    const text = readText(statement);
    if (statement === undefined || text === undefined || !mayDouble(text.text)) return;
    for (const match of text.text.matchAll(DOUBLED)) {
      const [both, word = ''] = match;
      if (MAY_DOUBLE.has(word.toLowerCase())) continue;
      const start = text.start + match.index;
      report({
        path,
        statement,
        span: { start, end: start + both.length },
        message: `'${word}' stands twice in a row.`,
      });
    }
  },
  fixes(problem, workspace) {
    const spot = spotOf(problem, workspace);
    const word = problem.statement.source.slice(problem.span.start, problem.span.end).split(/\s/, 1)[0];
    if (spot === undefined || word === undefined) return [];
    return [{ title: `Keep one '${word}'`, safe: true, changes: [replaceIn(spot, problem.span, word)] }];
  },
};

/** Whether two words in a row may be the same: what tells for certain takes ten times as long, and is seldom needed. */
function mayDouble(text: string): boolean {
  for (let at = 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code > LAST_PLAIN && RARE_SPACE.test(text.charAt(at))) return true;
    if (!isSpace(code)) continue;
    let next = at;
    while (isSpace(text.charCodeAt(next))) next++;
    let start = at;
    while (start > 0 && isLetter(text.charCodeAt(start - 1))) start--;
    if (start < at && isSame(text, start, next, at - start)) return true;
    at = next;
  }
  return false;
}

const LAST_PLAIN = 0xff;
const RARE_SPACE = /\s/;

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0xa0 || (code >= 0x09 && code <= 0x0d);
}

/** ASCII letters, and all that is beyond ASCII. */
function isLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || code >= 0x80;
}

/** Whether two stretches are alike, case aside; what is beyond ASCII is taken to be like anything. */
function isSame(text: string, left: number, right: number, length: number): boolean {
  for (let index = 0; index < length; index++) {
    const one = text.charCodeAt(left + index);
    const other = text.charCodeAt(right + index);
    if (one < 0x80 && other < 0x80 && (one | 0x20) !== (other | 0x20)) return false;
  }
  return true;
}
