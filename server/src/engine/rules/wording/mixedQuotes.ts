import { isCodeInProse } from '../../checking/codeInProse.ts';
import { replaceIn, spotOf } from '../../checking/edits.ts';
import type { QuoteRule } from '../../checking/rule.ts';
import { changeOutsideLiterals, maskLiterals } from '../../model/literals.ts';

const CURLY = /[‘’“”]/;
const STRAIGHT = /['"]/;

export const mixedQuotes: QuoteRule = {
  id: 'mixed-quotes',
  group: 'wording',
  scope: 'framework',
  about: 'quotes',
  severity: 'hint',
  summary: 'Straight and curly quotes in one framework',
  why: 'Mixed quotes and apostrophes usually come from pasting several documents together. Either kind is fine, but a framework should only use one: a search for "client\'s" does not find the other kind.',
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
    const at = maskLiterals(statement.text).search(other === 'curly' ? CURLY : STRAIGHT);
    const start = statement.text.start + at;
    const message = `This quote is ${other}, but the framework mostly has ${style} ones. Make it ${style}.`;
    report({ path, statement, span: { start, end: start + 1 }, message });
  },
  fixes(problem, workspace) {
    const spot = spotOf(problem, workspace);
    const text = problem.statement.text;
    if (spot === undefined || text === undefined || isCodeInProse(spot)) return [];
    const isCurly = CURLY.test(problem.statement.source.charAt(problem.span.start));
    const title = isCurly ? 'Make the quotes of this line straight' : 'Make the quotes of this line curly';
    const written = changeOutsideLiterals(text, isCurly ? straightened : curled);
    const safe = isCurly || canOnlyBeCurledSo(maskLiterals(text));
    return [{ title, safe, changes: [replaceIn(spot, text, written)] }];
  },
};

function straightened(text: string): string {
  return text.replace(/[‘’]/g, "'").replace(/[“”]/g, '"');
}

/** Words that begin with an apostrophe, which looks like a closing quote: `rock 'n' roll`, `the '90s`. */
const ELISION = /(?<![\p{L}\p{N}])'(?=(?:n'|n\b|\d|tis\b|twas\b|em\b|cause\b|til\b))/giu;

/** A quote opens at the start and after a space, an opening bracket or a dash; otherwise it closes or is an apostrophe. */
function curled(text: string): string {
  return text
    .replace(ELISION, '’')
    .replace(/(^|[\s([{–—-])'/g, '$1‘')
    .replace(/'/g, '’')
    .replace(/(^|[\s([{–—‘-])"/g, '$1“')
    .replace(/"/g, '”');
}

const APOSTROPHE = /(?<=\p{L})'(?=\p{L})/gu;
/** Double quotes around words, with the space or the bracket before them that an opening quote has. */
const QUOTED = /(?<=^|[\s([{–—-])"(?!\s)[^"']+(?<!\s)"(?![\p{L}\p{N}])/gu;

/**
 * Whether the straight quotes are unambiguous: apostrophes within words, and double quotes in pairs around words. A
 * single quote at the start or end of a word may be half of a pair, an apostrophe or the sign for feet.
 */
function canOnlyBeCurledSo(text: string): boolean {
  return !STRAIGHT.test(text.replace(APOSTROPHE, '').replace(QUOTED, ''));
}
