import { replaceIn, spotOf } from './edits.ts';
import type { QuoteRule } from './rule.ts';

const CURLY = /[‘’“”]/;
const STRAIGHT = /['"]/;

export const mixedQuotes: QuoteRule = {
  id: 'mixed-quotes',
  group: 'wording',
  scope: 'framework',
  about: 'quotes',
  severity: 'hint',
  summary: 'Straight and curly quotes in one framework',
  why: 'Lists that were pasted together from several documents give themselves away by their apostrophes. Readers do not mind which kind a framework uses, as long as it is one; a search for "client\'s" finds one kind only.',
  bad: [
    `
framework ipt: Interpersonal Psychotherapy
domain basic: Basic competences
  activity engage: Ability to engage the client
    - An ability to answer the client's concerns
    - An ability to explain the 'sick role'
    - An ability to review the client’s relationships
                                     ^
`,
  ],
  good: [
    `
framework ipt: Interpersonal Psychotherapy
domain basic: Basic competences
  activity engage: Ability to engage the client
    - An ability to answer the client’s concerns
    - An ability to review the client’s relationships
`,
  ],
  check({ statement, path, styles, prevailing }, _workspace, report) {
    const style = prevailing();
    const other = style === 'curly' ? 'straight' : 'curly';
    if (statement.text === undefined || !styles.has(other)) return;
    const at = statement.text.text.search(other === 'curly' ? CURLY : STRAIGHT);
    const start = statement.text.start + at;
    const message = `The framework mostly has ${style} quotes; this one is ${other}.`;
    report({ path, statement, span: { start, end: start + 1 }, message });
  },
  fixes(problem, workspace) {
    const spot = spotOf(problem, workspace);
    const text = problem.statement.text;
    if (spot === undefined || text === undefined) return [];
    const isCurly = CURLY.test(problem.statement.source.charAt(problem.span.start));
    const title = isCurly ? 'Make the quotes of this line straight' : 'Make the quotes of this line curly';
    const written = isCurly ? straightened(text.text) : curled(text.text);
    return [{ title, safe: true, changes: [replaceIn(spot, text, written)] }];
  },
};

function straightened(text: string): string {
  return text.replace(/[‘’]/g, "'").replace(/[“”]/g, '"');
}

/** A quote opens at the start, after a space, an opening bracket or a dash; else it closes, or is an apostrophe. */
function curled(text: string): string {
  return text
    .replace(/(^|[\s([{–—-])'/g, '$1‘')
    .replace(/'/g, '’')
    .replace(/(^|[\s([{–—‘-])"/g, '$1“')
    .replace(/"/g, '”');
}
