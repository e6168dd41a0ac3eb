import { isLeadIn } from '../model/leadIns.ts';
import type { SyntaxNode } from '../syntax/nest.ts';
import { type Place, placeIn, placeOf } from '../syntax/places.ts';
import type { Statement, StatementKind } from '../syntax/statement.ts';
import { blockOf } from './block.ts';
import { type Chosen, firstChosen, sharesColumn } from './chosen.ts';
import { fits } from './fits.ts';
import { describes, type Edge, edgeOf, spotIn, stepOf } from './insertion.ts';
import { losesDomain } from './promote.ts';
import { type BlockPosition, moveBlock, type Rearrangement, swapBlocks } from './rearrangement.ts';

export type Direction = 'up' | 'down';

/** Statements at the start of a file, which do not move. */
const FIRST: ReadonlySet<StatementKind> = new Set<StatementKind>(['framework', 'part']);

/** Statements that can move from the end of one list into the next. */
const CROSSING: ReadonlySet<StatementKind> = new Set<StatementKind>([
  'item',
  'group',
  'activity',
  'include',
  'term',
  'topic',
  'module',
  'requirement',
]);

/** Groups of lists that continue one another: a statement that leaves one enters the next. */
const FAMILY: Partial<Record<StatementKind, string>> = {
  knowledge: 'list',
  application: 'list',
  attitudes: 'list',
  group: 'list',
  item: 'item',
  activity: 'activity',
  domain: 'domain',
  glossary: 'glossary',
  guide: 'guide',
  curriculum: 'curriculum',
};

/**
 * Moves the selection past its neighbour, each with its content. At the end of its list, it moves into the neighbouring
 * list, or between the two if the neighbour has no list. Undefined if it cannot move.
 */
export function moveOver(chosen: Chosen, direction: Direction): Rearrangement | undefined {
  const { document, nodes, parent, index, block } = chosen;
  if (!sharesColumn(parent) || nodes.some(({ statement }) => isFirst(statement))) return undefined;
  const isDescription = describes(firstChosen(chosen));
  if (nodes.some(({ statement }) => describes(statement) !== isDescription)) return undefined;
  const neighbour = parent.children[direction === 'up' ? index - 1 : index + nodes.length];
  if (neighbour && describes(neighbour.statement) === isDescription) {
    return isFirst(neighbour.statement)
      ? undefined
      : swapBlocks(document, block, blockOf(document, neighbour));
  }
  if (!nodes.every(({ statement }) => mayCross(statement))) return undefined;
  const spot = spotBeyond(chosen, direction);
  return spot && moveBlock(document, block, spot.line, spot.column - firstChosen(chosen).indentation);
}

/** An activity that names its domain with `in` stays in it. */
function mayCross(statement: Statement | undefined): boolean {
  return statement !== undefined && CROSSING.has(statement.kind) && statement.into === undefined;
}

function isFirst(statement: Statement | undefined): boolean {
  return statement !== undefined && FIRST.has(statement.kind);
}

/** The position past the end of the list: in the next list, which may be in another section or activity. */
function spotBeyond(chosen: Chosen, direction: Direction): BlockPosition | undefined {
  const { document, nodes, parent, ancestors, place } = chosen;
  for (let depth = ancestors.length - 1; depth > 0; depth--) {
    const left = ancestors[depth] as SyntaxNode;
    const owner = ancestors[depth - 1] as SyntaxNode;
    const family = familyOf(left);
    if (family === undefined || !sharesColumn(owner)) return undefined;
    const next = nextPart(owner, left, direction);
    if (next === undefined) continue;
    const outside = placeIn(ancestors.slice(0, depth));
    if (familyOf(next) !== family || (family === 'item' && !holdsParts(next))) {
      if (left !== parent || (depth === 1 && losesDomain(chosen))) return undefined;
      if (!nodes.every((node) => fits(node, outside, place))) return undefined;
      const { start, end } = blockOf(document, left);
      return { line: direction === 'up' ? start : end, column: left.statement?.indentation ?? 0 };
    }
    const levels = ancestors.slice(depth + 1).map(familyOf);
    const target = descend(next, levels, direction, placeOf(next.statement, outside));
    if (!nodes.every((node) => fits(node, target.place, place))) return undefined;
    return spotIn(document, target.node, edgeTowards(direction), stepOf(parent));
  }
  return undefined;
}

function familyOf({ statement }: SyntaxNode): string | undefined {
  return statement && FAMILY[statement.kind];
}

/** Whether a competence is a lead-in. */
function holdsParts({ statement, children }: SyntaxNode): boolean {
  return (
    (statement?.text !== undefined && isLeadIn(statement.text)) ||
    children.some((child) => child.statement?.kind === 'item')
  );
}

function nextPart(owner: SyntaxNode, node: SyntaxNode, direction: Direction): SyntaxNode | undefined {
  const next = owner.children[owner.children.indexOf(node) + (direction === 'up' ? -1 : 1)];
  return next && !describes(next.statement) ? next : undefined;
}

/** A selection that moves down enters at the start. */
function edgeTowards(direction: Direction): Edge {
  return direction === 'up' ? 'end' : 'start';
}

/** The nearest list in a node at the same level as the previous list; a section if there is one. */
function descend(
  node: SyntaxNode,
  levels: readonly (string | undefined)[],
  direction: Direction,
  place: Place,
): { readonly node: SyntaxNode; readonly place: Place } {
  const [level, ...deeper] = levels;
  const child = edgeOf(node, edgeTowards(direction));
  if (child === undefined) return { node, place };
  const inside = placeOf(child.statement, place);
  const isNext = level !== undefined && familyOf(child) === level;
  if (isNext && (level !== 'item' || holdsParts(child))) return descend(child, deeper, direction, inside);
  return familyOf(child) === 'list' &&
    child.statement?.kind !== 'group' &&
    node.statement?.kind === 'activity'
    ? descend(child, [], direction, inside)
    : { node, place };
}
