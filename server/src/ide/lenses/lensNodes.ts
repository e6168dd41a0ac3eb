import { memoWith } from '../../engine/memo.ts';
import { type Place, placeOf, type StatementKind, type SyntaxNode } from '../../engine/syntax/index.ts';

/** A node that can have lenses. */
export interface LensNode {
  readonly node: SyntaxNode;
  readonly place: Place;
  /** From 0. */
  readonly line: number;
  /** The ids of its ancestors. */
  readonly above: readonly string[];
}

/** The kinds of statements that have lenses. */
const HEADED: ReadonlySet<StatementKind> = new Set<StatementKind>([
  'framework',
  'domain',
  'group',
  'activity',
]);

/** Kinds that contain such statements but have no lenses themselves. */
const HOLDING: ReadonlySet<StatementKind> = new Set<StatementKind>(['part', 'amend']);

/** As many nodes get lenses at most: the frameworks, domains and groups of activities first. */
const MOST = 5000;

/**
 * The frameworks, domains, groups of activities and activities of a document, grouped by the top-level node that
 * contains them. While this node and its position stay the same, its list is the same object. If there are too many
 * groups, they form one list.
 */
export function lensNodes(root: SyntaxNode): readonly (readonly LensNode[])[] {
  const groups: (readonly LensNode[])[] = [];
  let count = 0;
  let line = root.trivia;
  for (const node of root.children) {
    const found = lensNodesIn(node, line);
    if (found.length) groups.push(found);
    count += found.length;
    line += node.lines;
  }
  return count > MOST ? [foremostOf(groups)] : groups;
}

function foremostOf(groups: readonly (readonly LensNode[])[]): readonly LensNode[] {
  const isActivity = ({ node }: LensNode): boolean => node.statement?.kind === 'activity';
  const all = groups.flat();
  return [...all.filter((each) => !isActivity(each)), ...all.filter(isActivity)].slice(0, MOST);
}

/** Those in a top-level node, including itself. While the node and its position stay the same, so does the list. */
const lensNodesIn = memoWith((top: SyntaxNode, topLine: number): readonly LensNode[] => {
  const found: LensNode[] = [];
  const visit = (node: SyntaxNode, place: Place, line: number, above: readonly string[]): void => {
    const kind = node.statement?.kind;
    const inside = placeOf(node.statement, place);
    const isHeaded =
      kind !== undefined && HEADED.has(kind) && (kind !== 'group' || inside === 'group of activities');
    if (isHeaded) found.push({ node, place, line, above });
    else if (kind === undefined || !HOLDING.has(kind)) return;
    const ids = idsWithin(node, above);
    let at = line + 1 + node.trivia;
    for (const child of node.children) {
      visit(child, inside, at, ids);
      at += child.lines;
    }
  };
  visit(top, 'top', topLine, []);
  return found;
});

function idsWithin({ statement }: SyntaxNode, above: readonly string[]): readonly string[] {
  if (statement === undefined || statement.kind === 'framework' || statement.kind === 'part') return above;
  const own = [statement.id?.text, statement.into?.text].filter((id) => id !== undefined);
  return own.length ? [...above, ...own] : above;
}
