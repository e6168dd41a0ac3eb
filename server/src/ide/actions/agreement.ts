import type { Workspace } from '../../engine/index.ts';
import { AGREED, findProperty } from '../../engine/model/index.ts';
import {
  type AgreeableNode,
  agreementLine,
  agreeStatements,
  describes,
  withdrawAgreements,
} from '../../engine/refactor/index.ts';
import { linesOf, type Place, pathTo, placeOf, type SyntaxNode } from '../../engine/syntax/index.ts';
import type { Range, Span, TextChange } from '../../engine/text/index.ts';
import { nodesBetween, type VisitedNode } from '../nodesBetween.ts';
import type { LazyAction, Selection } from './action.ts';

/** Agreeing the selected statements today, all of an activity, and taking agreements off. */
export function agreements(engine: Workspace, { path, range }: Selection): LazyAction[] {
  const document = engine.document(path);
  if (document === undefined) return [];
  const chosen = agreeableIn(nodesBetween(document.root, ...boundsOf(range)));
  const action = (id: string, title: string, changes: () => readonly TextChange[]): LazyAction => ({
    id,
    title,
    kind: 'refactor.rewrite',
    edit: () => ({ changes: changes().map((change) => ({ path, ...change })) }),
  });
  const { today } = engine;
  const onDay = (id: string, title: string, statements: readonly AgreeableNode[]): LazyAction[] =>
    today === undefined || statements.length === 0
      ? []
      : [action(id, title, () => agreeStatements(document, statements, today))];
  const open = chosen.filter(({ node }) => agreementLine(node) === undefined);
  const agreed = chosen.filter(({ node }) => agreementLine(node) !== undefined);
  const earlier = agreed.filter(({ node }) => agreementLine(node)?.text?.text !== today);
  const nodes = agreed.map(({ node }) => node);
  return [
    ...onDay('agree', titled('Agreed today', open), open),
    ...(open.length === 0 ? onDay('agreeAgain', titled('Agreed again today', earlier), earlier) : []),
    ...onDay('agreeActivity', 'Agree everything in this activity today', openInActivity(engine, path, range)),
    ...(nodes.length === 0
      ? []
      : [
          action('withdrawAgreement', titled('Not agreed any more', agreed), () =>
            withdrawAgreements(document, nodes),
          ),
        ]),
  ];
}

function titled(title: string, { length }: readonly AgreeableNode[]): string {
  return length > 1 ? `${title} (${length} statements)` : title;
}

/** The first line of a range, and the line after it, from 0. A line at whose start the range ends is not included. */
function boundsOf({ start, end }: Range): [first: number, end: number] {
  const isBefore = end.column === 0 && end.line > start.line;
  return [start.line, isBefore ? end.line : end.line + 1];
}

/** The statements that are visited, or that a visited line describes, if a group can agree them. */
function agreeableIn(visited: Iterable<VisitedNode>): AgreeableNode[] {
  const found = new Map<SyntaxNode, AgreeableNode>();
  for (const { node, place, above } of visited) {
    const parent = above.at(-1) as SyntaxNode;
    if (isAgreeable(node, placeOf(node.statement, place))) found.set(node, { node, parent });
    const outer = above.at(-2);
    if (outer && describes(node.statement) && isAgreeable(parent, place))
      found.set(parent, { node: parent, parent: outer });
  }
  return [...found.values()];
}

/** Whether a statement, in which `inside` is the place for further lines, says something that can be agreed. */
function isAgreeable({ statement }: SyntaxNode, inside: Place): boolean {
  const isWritten = statement?.text !== undefined || statement?.kind === 'amend';
  return isWritten && findProperty(inside, AGREED) !== undefined;
}

/** What is not agreed in the activity at a range: its title, and everything in it. */
function openInActivity(engine: Workspace, path: string, { start }: Range): AgreeableNode[] {
  const document = engine.document(path);
  const nodes = document ? pathTo(document, start.line) : [];
  const at = nodes.findLastIndex(({ statement }) => statement?.kind === 'activity');
  const activity = nodes[at];
  if (document === undefined || activity === undefined) return [];
  const lines: Span = linesOf(document, activity);
  const inside = agreeableIn(nodesBetween(document.root, lines.start, lines.end));
  return inside.filter(({ node }) => agreementLine(node) === undefined);
}
