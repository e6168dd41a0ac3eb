import { replaceIn, spotOf } from '../../checking/edits.ts';
import type { StatementRule } from '../../checking/rule.ts';

/** Control characters, lone surrogates, the replacement character and the byte order mark. */
const UNREADABLE = /(?!\t)[\p{Cc}\p{Cs}\uFFFD\uFEFF]/u;
/** A superset of the unreadable characters. Few lines match, and this simple class is much quicker to test. */
const UNUSUAL = /[^\t\x20-\x7e\u00a0-\ud7ff]/;
const INVISIBLE = /(?!\t)[\p{Cc}\p{Cs}\uFEFF]/gu;

const LOST = 0xfffd;
const BYTE_ORDER_MARK = 0xfeff;

export const unreadableCharacter: StatementRule = {
  id: 'unreadable-character',
  group: 'structure',
  scope: 'statement',
  severity: 'error',
  summary: 'An unreadable character, usually because the file is not saved as UTF-8',
  why: 'A file that is opened in a different encoding from the one it was saved in loses its accents, dashes and quotes. Saving it then makes the loss permanent. Open the file in its own encoding and save it as UTF-8.',
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
    // Only the author knows which character was lost.
    if (spot === undefined || source.includes('\uFFFD')) return [];
    return [
      {
        title: 'Remove the unreadable characters from this line',
        safe: false,
        changes: [replaceIn(spot, { start: 0, end: source.length }, source.replace(INVISIBLE, ''))],
      },
    ];
  },
};

/** Whether a line contains an unreadable character; other problems of such a line are not worth reporting. */
export function isUnreadable(source: string): boolean {
  return UNUSUAL.test(source) && UNREADABLE.test(source);
}

function messageFor(code: number): string {
  const name = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
  if (code === BYTE_ORDER_MARK) return `There is an invisible character here (${name}). Remove it.`;
  const what = code === LOST ? 'A character was lost here' : 'This character is not text';
  return `${what} (${name}). Open the file in the encoding that it was saved in, and save it as UTF-8.`;
}
