import { isLeadIn, lastWord, looseEnd } from '../model/leadIns.ts';
import { endsInLiteral, maskLiterals } from '../model/literals.ts';
import type { SyntaxNode } from '../syntax/nest.ts';
import { mayStandIn } from '../syntax/places.ts';
import type { Statement, Text } from '../syntax/statement.ts';
import { USUAL_STEPS } from './columns.ts';
import { indentationOf, replaceIn, type Spot, shiftNodes, spotOf } from './edits.ts';
import type { Fix, SiblingsRule } from './rule.ts';

export const itemsWithoutLeadIn: SiblingsRule = {
  id: 'items-without-lead-in',
  group: 'completeness',
  scope: 'siblings',
  of: ['item'],
  severity: 'warning',
  summary: 'Sub-competences under a competence that does not announce them',
  why: 'Sub-competences complete the statement above them. A colon (or an ellipsis) at its end tells readers to read on, and tells reviewers that the lines under it belong to it and have not slipped in by indentation.',
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
      ? 'The next competence is indented by one space more than this one. Indent it like this one, or end this one in a colon if it is a sub-competence.'
      : 'Sub-competences stand under this competence. End it in a colon, so that readers read on.';
    report({ path, statement, span, message });
  },
  fixes(problem, workspace) {
    const spot = spotOf(problem, workspace);
    const text = spot?.statement.text;
    if (spot === undefined || text === undefined) return [];
    const title = 'End it in a colon';
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

/** Nobody indents by one space: it is one too many, or one too few of two. */
function isSlip({ statement }: SyntaxNode, above: Statement): boolean {
  return statement !== undefined && statement.indentation === above.indentation + 1;
}

/** Sub-competences whose place is in doubt, because of tabs or of a slip, say nothing about the line above them. */
function isSurelyLeadIn({ statement, node, place }: Spot, text: Text): boolean {
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

function asNeighbours(spot: Spot): Fix[] {
  const slips = spot.node.children.filter((child) => isItem(child) && isSlip(child, spot.statement));
  if (slips.length === 0 || slips.length < spot.node.children.filter(isItem).length) return [];
  const title =
    slips.length === 1
      ? 'Indent the next competence like this one'
      : `Indent the next ${slips.length} competences like this one`;
  return [{ title, safe: false, changes: shiftNodes(spot, slips, -1) }];
}
