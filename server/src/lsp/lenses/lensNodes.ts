import { type Place, placeOf, type StatementKind, type SyntaxNode } from '../../core/index.ts';

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

/** The framework, the domains, the groups of activities and the activities of a document, in no order. */
export function lensNodes(root: SyntaxNode): readonly LensNode[] {
  const holders: LensNode[] = [];
  const activities: LensNode[] = [];
  const visit = (node: SyntaxNode, inside: Place, line: number, above: readonly string[]): void => {
    let at = line + (node.statement ? 1 : 0) + node.trivia;
    for (const child of node.children) {
      const kind = child.statement?.kind;
      const place = placeOf(child.statement, inside);
      const isHeaded =
        kind !== undefined && HEADED.has(kind) && (kind !== 'group' || place === 'group of activities');
      if (isHeaded)
        (kind === 'activity' ? activities : holders).push({ node: child, place: inside, line: at, above });
      if (isHeaded || (kind && HOLDING.has(kind))) visit(child, place, at, idsWithin(child, above));
      at += child.lines;
    }
  };
  visit(root, 'top', 0, []);
  return [...holders, ...activities].slice(0, MOST);
}

function idsWithin({ statement }: SyntaxNode, above: readonly string[]): readonly string[] {
  if (statement === undefined || statement.kind === 'framework' || statement.kind === 'part') return above;
  const own = [statement.id?.text, statement.into?.text].filter((id) => id !== undefined);
  return own.length ? [...above, ...own] : above;
}
