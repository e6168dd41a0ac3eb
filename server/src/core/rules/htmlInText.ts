import { READ_KINDS, readText } from '../model/readText.ts';
import { replaceIn, spotOf } from './edits.ts';
import { glanceAt } from './glance.ts';
import type { StatementRule } from './rule.ts';

/** Elements that Markdown has a mark for. */
const MARKS: Readonly<Record<string, string>> = { i: '*', em: '*', b: '**', strong: '**', code: '`' };

/** A pair with plain text in between, else a tag by itself. What stands in a code span is meant to be shown. */
const HTML =
  /(?<!`)(`+)(?!`)[^`]*\1|<(i|em|b|strong|code)>([^<>]*)<\/\2>|<\/?[a-z][a-z0-9-]*(?:\s[^<>]*)?\/?>/gi;

export const htmlInText: StatementRule = {
  id: 'html-in-text',
  group: 'wording',
  scope: 'statement',
  of: READ_KINDS,
  severity: 'warning',
  summary: 'HTML in a text',
  why: 'HTML is never passed on: readers see the tags as they are typed. They mostly came along when a list was pasted out of a web page. Markdown says the same in plain marks: `*emphasis*`, `**strong**`.',
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
    - An ability to note a score < 5, and to write \`<i>\` for what it is
`,
  ],
  check({ path, node: { statement } }, report) {
    const text = readText(statement);
    if (statement === undefined || text === undefined || !glanceAt(text.text).mayMark) return;
    for (const match of text.text.matchAll(HTML)) {
      if (match[1] !== undefined) continue;
      const start = text.start + match.index;
      const span = { start, end: start + match[0].length };
      const tag = /^<\/?[^\s/>]+/.exec(match[0])?.[0];
      report({
        path,
        statement,
        span,
        message: `Readers will see '${tag}>' as it is typed: HTML is not passed on.`,
      });
    }
  },
  fixes(problem, workspace) {
    const spot = spotOf(problem, workspace);
    if (spot === undefined) return [];
    const typed = problem.statement.source.slice(problem.span.start, problem.span.end);
    const [[, , tag, inner] = []] = typed.matchAll(HTML);
    if (tag === undefined || !inner?.trim()) {
      return [{ title: 'Remove the tag', safe: true, changes: [replaceIn(spot, problem.span, '')] }];
    }
    const mark = MARKS[tag.toLowerCase()] ?? '';
    const written = `${mark}${inner.trim()}${mark}`;
    return [{ title: `Write ${written}`, safe: true, changes: [replaceIn(spot, problem.span, written)] }];
  },
};
