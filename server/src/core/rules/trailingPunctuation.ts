import { endsInAbbreviation } from '../model/abbreviations.ts';
import { endsInLiteral, maskLiterals } from '../model/literals.ts';
import type { Text } from '../syntax/statement.ts';
import type { Span } from '../text/span.ts';
import { replaceIn, spotOf } from './edits.ts';
import type { StatementRule } from './rule.ts';

/** The marks at the end, with the spaces before them. Bounded: 60 characters, the end of a text. */
const LOOSE = /(?:\s*[,;.])+$/;
const MARKS = ',;.';

export const trailingPunctuation: StatementRule = {
  id: 'trailing-punctuation',
  group: 'wording',
  scope: 'statement',
  of: ['item', 'reword'],
  severity: 'warning',
  summary: 'A competence that ends in a comma, a semicolon or a full stop',
  why: 'Statements are items of a list, and in the lists of one framework they all end alike: with no mark, or with the colon of a lead-in. A comma at the end mostly means that something was cut off.',
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
    const mark = statement.source.slice(span.start, span.end).trim();
    report({ path, statement, span, message: `A competence ends without '${mark}'.` });
  },
  fixes(problem, workspace) {
    const spot = spotOf(problem, workspace);
    if (spot === undefined) return [];
    const { span, statement } = problem;
    // A comma may be all that is left of words that were cut off: an author should see it.
    const isCutOff = statement.source.slice(span.start, span.end).includes(',');
    const isDoubtful = statement.text !== undefined && endsInLiteral(before(statement.text, span.start));
    const safe = !isCutOff && !isDoubtful;
    return [{ title: 'Remove it', safe, changes: [replaceIn(spot, span, '')] }];
  },
};

function before(text: Text, column: number): string {
  return maskLiterals(text).slice(0, column - text.start);
}

/** What is loose at the end of a text: not the stop of an abbreviation, nor dots, which announce a list. */
function looseMarks(text: Text): Span | undefined {
  if (!MARKS.includes(text.text.charAt(text.text.length - 1))) return undefined;
  const ending = maskLiterals(text).slice(-60);
  const found = LOOSE.exec(ending);
  if (found === null || found[0].includes('..')) return undefined;
  const isAbbreviated = found[0].startsWith('.') && endsInAbbreviation(ending.slice(0, found.index));
  const start = text.end - found[0].length + (isAbbreviated ? 1 : 0);
  return start < text.end ? { start, end: text.end } : undefined;
}
