import { isCodeInProse } from '../../checking/codeInProse.ts';
import { replaceIn, spotOf } from '../../checking/edits.ts';
import type { Problem, StatementRule } from '../../checking/rule.ts';
import { textTraitsOf } from '../../checking/textTraits.ts';
import { readableText } from '../../language/readableText.ts';
import { READ_KINDS } from '../../model/kinds.ts';
import { maskLiterals } from '../../model/literals.ts';

/** Elements with an equivalent in Markdown. */
const MARKS: Readonly<Record<string, string>> = { i: '*', em: '*', b: '**', strong: '**', code: '`' };

/**
 * A pair of tags with plain text in between, or a single tag, with or without attributes. Only elements that are
 * typical of copied text count, because authors may use angle brackets themselves, as in `<name of the client>`,
 * `<title>` or `<address>`.
 */
const HTML =
  /<(i|em|b|strong|code)>([^<>]*)<\/\1>|<\/?(?:abbr|a|blockquote|br|b|center|code|col|colgroup|dd|del|div|dl|dt|em|font|h[1-6]|hr|html|iframe|img|input|ins|i|kbd|li|meta|nav|ol|o:p|pre|p|q|samp|script|span|strike|strong|sub|sup|svg|s|table|tbody|td|textarea|tfoot|thead|th|tr|tt|u|ul|var|wbr)(?:\s+[a-z][a-z0-9:-]*\s*=[^<>]*|\s*)\/?>/gi;
/** Elements that separate words like a space. */
const SPACING = /^<\/?(?:br|p|div|li|tr|td|th|hr|h[1-6]|ul|ol)\b/i;

export const htmlInText: StatementRule = {
  id: 'html-in-text',
  group: 'wording',
  scope: 'statement',
  of: READ_KINDS,
  severity: 'warning',
  summary: 'HTML tags in a text',
  why: 'HTML has no effect: readers see the tags as they are typed. They usually come from a list that was copied from a web page. Use Markdown instead: `*emphasis*`, `**strong**`.',
  bad: [
    `
framework ipt: Interpersonal Psychotherapy
domain basic: Basic competences
  activity emotions: Ability to work with emotions
    - An ability to stay with what the client is <i>now</i> feeling
                                                 ^^^^^^^^^^
    - An ability to name<br/> the feeling
                        ^^^^^
`,
  ],
  good: [
    `
framework ipt: Interpersonal Psychotherapy
domain basic: Basic competences
  activity emotions: Ability to work with emotions
    - An ability to stay with what the client is *now* feeling
    - An ability to call <name of the client> back, and to note a score < 5, and to write \`<i>\` for what it is
`,
  ],
  check({ path, node: { statement } }, report) {
    const text = readableText(statement);
    if (statement === undefined || text === undefined || !textTraitsOf(text.text).mayMark) return;
    for (const match of maskLiterals(text).matchAll(HTML)) {
      const start = text.start + match.index;
      const span = { start, end: start + match[0].length };
      const tag = /^<\/?[^\s/>]+/.exec(match[0])?.[0];
      report({
        path,
        statement,
        span,
        message: `HTML has no effect, so readers will see '${tag}>'. Remove the tag, or use Markdown.`,
      });
    }
  },
  fixes(problem, workspace) {
    const spot = spotOf(problem, workspace);
    if (spot === undefined || isCodeInProse(spot)) return [];
    const typed = problem.statement.source.slice(problem.span.start, problem.span.end);
    const [[, tag, inner] = []] = typed.matchAll(HTML);
    if (tag === undefined || !inner?.trim()) {
      const between = SPACING.test(typed) && isBetweenWords(problem) ? ' ' : '';
      return [{ title: 'Remove the tag', safe: false, changes: [replaceIn(spot, problem.span, between)] }];
    }
    const mark = MARKS[tag.toLowerCase()] ?? '';
    const written = `${mark}${inner.trim()}${mark}`;
    return [{ title: `Write ${written}`, safe: false, changes: [replaceIn(spot, problem.span, written)] }];
  },
};

function isBetweenWords({ statement: { source }, span }: Problem): boolean {
  return /\S/.test(source.charAt(span.start - 1)) && /[\p{L}\p{N}]/u.test(source.charAt(span.end));
}
