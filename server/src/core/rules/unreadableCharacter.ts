import { replaceIn, spotOf } from './edits.ts';
import type { StatementRule } from './rule.ts';

/** Control characters, halves of a character, the sign for what could not be read, and the mark that begins a file. */
const UNREADABLE = /(?!\t)[\p{Cc}\p{Cs}\uFFFD\uFEFF]/u;
/** All that is unreadable is among these, and hardly a line has any: a class this plain is looked for quickly. */
const UNUSUAL = /[^\t\x20-\x7e\u00a0-\ud7ff]/;
const INVISIBLE = /(?!\t)[\p{Cc}\p{Cs}\uFEFF]/gu;

const LOST = 0xfffd;
const BYTE_ORDER_MARK = 0xfeff;

export const unreadableCharacter: StatementRule = {
  id: 'unreadable-character',
  group: 'structure',
  scope: 'statement',
  severity: 'error',
  summary: 'A character that no text holds, mostly because the file is not saved as UTF-8',
  why: 'A file that is read in another encoding than it was saved in loses its accents, dashes and quotes, and what has been lost cannot be restored by reading it again. It has to be opened in its own encoding and saved as UTF-8.',
  bad: [
    `
framework ipt: Interpersonal Psychotherapy
domain basic: Basic competences
  activity engage: Ability to engage the client
    - An ability to answer the client\uFFFDs concerns
                                     ^
    - An ability to speak plainly\u0000 with the client
                                 ^
`,
  ],
  good: [
    `
framework ipt: Interpersonal Psychotherapy
domain basic: Basic competences
  activity engage: Ability to engage the client
    - An ability to answer the client’s concerns – and those of the family – with curiosity
`,
  ],
  check({ path, node: { statement } }, report) {
    if (statement === undefined) return;
    if (!UNUSUAL.test(statement.source)) return;
    const start = statement.source.search(UNREADABLE);
    if (start < 0) return;
    const message = messageFor(statement.source.charCodeAt(start));
    report({ path, statement, span: { start, end: start + 1 }, message });
  },
  fixes(problem, workspace) {
    const spot = spotOf(problem, workspace);
    const { source } = problem.statement;
    // Where the sign for a lost character stands, the author has to say which it was.
    if (spot === undefined || source.includes('\uFFFD')) return [];
    return [
      {
        title: 'Remove what cannot be read from this line',
        safe: false,
        changes: [replaceIn(spot, { start: 0, end: source.length }, source.replace(INVISIBLE, ''))],
      },
    ];
  },
};

/** Whether a line holds what cannot be read: what else is wrong with it is not worth telling. */
export function isUnreadable(source: string): boolean {
  return UNUSUAL.test(source) && UNREADABLE.test(source);
}

function messageFor(code: number): string {
  const name = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
  if (code === BYTE_ORDER_MARK) return `An invisible mark (${name}) stands here. Remove it.`;
  const what = code === LOST ? 'A character has been lost here' : 'What stands here is no text';
  return `${what} (${name}): the file is probably not UTF-8 text. Open it in the encoding in which it was saved, and save it as UTF-8.`;
}
