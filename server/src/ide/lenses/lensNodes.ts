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

/** The maximum number of nodes with lenses: frameworks, domains and groups of activities come first. */
const MOST = 5000;

/** The framework, the domains, the groups of activities and the activities of a document, in the order of its text. */
export function lensNodes(root: SyntaxNode): readonly LensNode[] {
  const found: LensNode[] = [];
  const visit = (parent: SyntaxNode, place: Place, first: number, above: readonly string[]): void => {
    let line = first;
    for (const node of parent.children) {
      const kind = node.statement?.kind;
      if (kind !== undefined && (HEADED.has(kind) || HOLDING.has(kind))) {
        const inside = placeOf(node.statement, place);
        const isGroupElsewhere = kind === 'group' && inside !== 'group of activities';
        if (HEADED.has(kind) && !isGroupElsewhere) found.push({ node, place, line, above });
        // An activity contains no further ones.
        if (kind !== 'activity' && !isGroupElsewhere) {
          visit(node, inside, line + 1 + node.trivia, idsWithin(node, above));
        }
      }
      line += node.lines;
    }
  };
  visit(root, 'top', root.trivia, []);
  return found.length > MOST ? foremostOf(found) : found;
}

function foremostOf(all: readonly LensNode[]): readonly LensNode[] {
  const isActivity = ({ node }: LensNode): boolean => node.statement?.kind === 'activity';
  return [...all.filter((each) => !isActivity(each)), ...all.filter(isActivity)].slice(0, MOST);
}

function idsWithin({ statement }: SyntaxNode, above: readonly string[]): readonly string[] {
  if (statement === undefined || statement.kind === 'framework' || statement.kind === 'part') return above;
  const own = [statement.id?.text, statement.into?.text].filter((id) => id !== undefined);
  return own.length ? [...above, ...own] : above;
}
