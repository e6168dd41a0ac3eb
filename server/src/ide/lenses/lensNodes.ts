import { memoWith } from '../../engine/memo.ts';
import { type Place, placeOf, type StatementKind, type SyntaxNode } from '../../engine/syntax/index.ts';

/** A node over which lenses may stand. */
export interface LensNode {
  readonly node: SyntaxNode;
  readonly place: Place;
  /** From 0. */
  readonly line: number;
  /** The ids of what it stands in. */
  readonly above: readonly string[];
}

/** What lenses stand over. */
const HEADED: ReadonlySet<StatementKind> = new Set<StatementKind>([
  'framework',
  'domain',
  'group',
  'activity',
]);

/** What holds such statements and is none itself. */
const HOLDING: ReadonlySet<StatementKind> = new Set<StatementKind>(['part', 'amend']);

/** As many nodes get lenses at most: the frameworks, domains and groups of activities first. */
const MOST = 5000;

/**
 * The framework, the domains, the groups of activities and the activities of a document, by what they stand in at top.
 * As long as that stays as and where it is, its list is the same; where there are too many, all are in one list.
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

/** Those in a node at top, itself among them; of a node that stays as and where it is, the same list. */
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
