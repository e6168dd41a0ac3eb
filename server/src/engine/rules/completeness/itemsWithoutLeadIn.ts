import { USUAL_STEPS } from '../../checking/columns.ts';
import { indentationOf, type LinePosition, replaceIn, shiftNodes, spotOf } from '../../checking/edits.ts';
import type { Fix, SiblingsRule } from '../../checking/rule.ts';
import { isLeadIn, lastWord, looseEnd } from '../../model/leadIns.ts';
import { endsInLiteral, maskLiterals } from '../../model/literals.ts';
import type { SyntaxNode } from '../../syntax/nest.ts';
import { mayStandIn } from '../../syntax/places.ts';
import type { Statement, Text } from '../../syntax/statement.ts';

export const itemsWithoutLeadIn: SiblingsRule = {
  id: 'items-without-lead-in',
  group: 'completeness',
  scope: 'siblings',
  of: ['item'],
  severity: 'warning',
  summary: 'Sub-competences under a competence that is not a lead-in',
  why: 'Sub-competences complete the competence above them. A colon (or an ellipsis) at its end tells readers to read on, and shows reviewers that the lines under it are not indented by mistake.',
  bad: [
    `
framework ipt: Interpersonal Psychotherapy
domain basic: Basic competences
  activity engage: Ability to engage the client
    - An ability to answer the client's concerns, by
                                                  ^^
      - asking clarifying questions
      - showing that the client's account has been understood
    - An ability to convey hope.
                           ^^^^^
      - An ability to name what has already changed
      - An ability to describe how others have fared
`,
    `
framework ipt: Interpersonal Psychotherapy
domain basic: Basic competences
  activity engage: Ability to engage the client
    - An ability to speak plainly
                          ^^^^^^^
     - An ability to convey hope
    - An ability to explain the focus of therapy
`,
  ],
  good: [
    `
framework ipt: Interpersonal Psychotherapy
domain basic: Basic competences
  activity engage: Ability to engage the client
    - An ability to answer the client's concerns, by:
      - asking clarifying questions
      - showing that the client's account has been understood
    - An ability to convey hope…
      - by naming what has already changed
      - by describing how others have fared
    - An ability to listen
      note: This is learned in practice.
      > Listening is active work.
      ? Do we need this one?
`,
  ],
  check({ path, node: { statement, children } }, report) {
    if (statement?.kind !== 'item' || statement.text === undefined || isLeadIn(statement.text)) return;
    const items = children.filter(isItem);
    if (items.length === 0) return;
    const span = lastWord(statement.text);
    const message = items.some((item) => isSlip(item, statement))
      ? 'The next competence is indented by one extra space. Align it with this one, or add a colon here if it is a sub-competence.'
      : 'This competence has sub-competences, but no colon at its end. Add one, so that readers read on.';
    report({ path, statement, span, message });
  },
  fixes(problem, workspace) {
    const spot = spotOf(problem, workspace);
    const text = spot?.statement.text;
    if (spot === undefined || text === undefined) return [];
    const title = 'Add a colon at the end';
    const colon = {
      title,
      safe: isSurelyLeadIn(spot, text),
      changes: [replaceIn(spot, looseEnd(text), ':')],
    };
    return [...asNeighbours(spot), colon];
  },
};

function isItem({ statement }: SyntaxNode): boolean {
  return statement?.kind === 'item';
}

/** Whether a line is indented by one space, which is always a mistake: one too many, or one too few. */
function isSlip({ statement }: SyntaxNode, above: Statement): boolean {
  return statement !== undefined && statement.indentation === above.indentation + 1;
}

/** Whether the indentation of the sub-competences, without tabs or mistakes, proves that the line is a lead-in. */
function isSurelyLeadIn({ statement, node, place }: LinePosition, text: Text): boolean {
  const items = node.children.filter(isItem);
  const steps = new Set(items.map((item) => (item.statement?.indentation ?? 0) - statement.indentation));
  const lines = [statement, ...items.flatMap((item) => item.statement ?? [])];
  return (
    mayStandIn('item', place) &&
    !endsInLiteral(maskLiterals(text).slice(0, looseEnd(text).start - text.start)) &&
    items.length > 1 &&
    steps.size === 1 &&
    USUAL_STEPS.some((step) => steps.has(step)) &&
    lines.every((line) => !indentationOf(line).includes('\t'))
  );
}

function asNeighbours(spot: LinePosition): Fix[] {
  const slips = spot.node.children.filter((child) => isItem(child) && isSlip(child, spot.statement));
  if (slips.length === 0 || slips.length < spot.node.children.filter(isItem).length) return [];
  const title =
    slips.length === 1
      ? 'Align the next competence with this one'
      : `Align the next ${slips.length} competences with this one`;
  return [{ title, safe: false, changes: shiftNodes(spot, slips, -1) }];
}
