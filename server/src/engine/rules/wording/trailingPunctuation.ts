import { replaceIn, spotOf } from '../../checking/edits.ts';
import type { StatementRule } from '../../checking/rule.ts';
import { endsInAbbreviation } from '../../model/abbreviations.ts';
import { endsInLiteral, maskLiterals } from '../../model/literals.ts';
import type { Text } from '../../syntax/statement.ts';
import type { Span } from '../../text/span.ts';

/** The marks at the end, with the spaces before them. Bounded: 60 characters, the end of a text. */
const LOOSE = /(?:\s*[,;.])+$/;
const MARKS: Readonly<Record<string, string>> = {
  ',': 'the comma',
  ';': 'the semicolon',
  '.': 'the full stop',
};

export const trailingPunctuation: StatementRule = {
  id: 'trailing-punctuation',
  group: 'wording',
  scope: 'statement',
  of: ['item', 'reword'],
  severity: 'warning',
  summary: 'A competence that ends with a comma, a semicolon or a full stop',
  why: 'The competences of a framework are lists whose entries all end in the same way: without a mark, or with the colon of a lead-in. A comma at the end often means that something was cut off.',
  bad: [
    `
framework ipt: Interpersonal Psychotherapy
domain basic: Basic competences
  activity engage: Ability to engage the client
    - An ability to weigh what can change on both sides,
                                                       ^
    - An ability to explain the focus of therapy.
                                                ^
`,
  ],
  good: [
    `
framework ipt: Interpersonal Psychotherapy
domain basic: Basic competences
  activity engage: Ability to engage the client
    - An ability to weigh what can change on both sides
    - An ability to help with grief, disputes, transitions etc.
    - An ability to draw on knowledge of the work of Klerman et al.
    - An ability to adapt material that was written for the U.S.A.
`,
  ],
  check({ path, node: { statement } }, report) {
    if (statement?.kind !== 'item' && statement?.kind !== 'reword') return;
    const span = statement.text && looseMarks(statement.text);
    if (span === undefined) return;
    const marks = statement.source.slice(span.start, span.end);
    const message = `Remove ${nameOf(marks)} at the end: competences in this list do not have one.`;
    report({ path, statement, span, message });
  },
  fixes(problem, workspace) {
    const spot = spotOf(problem, workspace);
    if (spot === undefined) return [];
    const { span, statement } = problem;
    const marks = statement.source.slice(span.start, span.end);
    // A comma may be a sign that words were cut off, so the author has to decide.
    const isCutOff = marks.includes(',');
    const isDoubtful = statement.text !== undefined && endsInLiteral(before(statement.text, span.start));
    const safe = !isCutOff && !isDoubtful;
    return [{ title: `Remove ${nameOf(marks)}`, safe, changes: [replaceIn(spot, span, '')] }];
  },
};

function nameOf(marks: string): string {
  return MARKS[marks.trim()] ?? 'the punctuation';
}

function before(text: Text, column: number): string {
  return maskLiterals(text).slice(0, column - text.start);
}

/** The marks to remove at the end of a text, without the full stop of an abbreviation or the dots of a lead-in. */
function looseMarks(text: Text): Span | undefined {
  if (!(text.text.charAt(text.text.length - 1) in MARKS)) return undefined;
  const ending = maskLiterals(text).slice(-60);
  const found = LOOSE.exec(ending);
  if (found === null || found[0].includes('..')) return undefined;
  const isAbbreviated = found[0].startsWith('.') && endsInAbbreviation(ending.slice(0, found.index));
  const start = text.end - found[0].length + (isAbbreviated ? 1 : 0);
  return start < text.end ? { start, end: text.end } : undefined;
}
