import { lineOf, pathTo, type SyntaxDocument } from '../syntax/document.ts';
import type { SyntaxNode } from '../syntax/nest.ts';
import { type Place, placeIn, placeOf } from '../syntax/places.ts';
import { SECTIONS, type Statement, type StatementKind } from '../syntax/statement.ts';
import type { DocumentChange } from '../text/span.ts';
import { carryBlock } from './carryBlock.ts';
import { type Chosen, firstChosen, isAllOf, sharesColumn } from './chosen.ts';
import { fits } from './fits.ts';
import { spotIn, stepOf } from './insertion.ts';
import type { NewLine } from './lineChanges.ts';
import { sayDomain } from './moveNode.ts';
import type { RefactoringEdit } from './refactoring.ts';

/** A possible destination: a declaration, with its file and line. */
export interface MoveTarget {
  readonly path: string;
  readonly document: SyntaxDocument;
  readonly statement: Statement;
}

const OUTERMOST: ReadonlySet<Place> = new Set<Place>(['top', 'framework', 'part']);

/** The kinds of statement that the selection can move to: activities for competences and groups, domains for activities. */
export function targetKinds(chosen: Chosen): readonly StatementKind[] {
  if (isAllOf(chosen, 'activity')) return ['domain', 'group'];
  return chosen.nodes.every(({ statement }) => statement?.kind === 'item' || statement?.kind === 'group')
    ? ['activity', 'group']
    : [];
}

/**
 * Moves the selection to the end of an activity, a group or a domain of the same framework, possibly in another file.
 * Competences move into a section of the same kind. Returns a function that computes the edit; undefined when the
 * selection is already there or not allowed there.
 */
export function moveTo(chosen: Chosen, target: MoveTarget): (() => RefactoringEdit) | undefined {
  const { path, document, place, block, nodes, parent } = chosen;
  if (!targetKinds(chosen).includes(target.statement.kind)) return undefined;
  if (OUTERMOST.has(place) && target.statement.kind === 'domain' && isAllOf(chosen, 'activity')) {
    const placed = placeInDomain(chosen, target);
    return placed && (() => ({ changes: placed }));
  }
  const line = lineOf(target.document, target.statement);
  const above = line < 0 ? [] : pathTo(target.document, line);
  if (above.length === 0 || above.some((node) => nodes.includes(node)) || !sharesColumn(parent))
    return undefined;
  const destination = destinationIn(chosen, above);
  const inside = destination.section
    ? placeOf({ kind: destination.section } as Statement, destination.place)
    : destination.place;
  if (destination.node === parent || !nodes.every((node) => fits(node, inside, place))) return undefined;
  if (nodes.some(({ statement }) => statement?.into && statement.into.text !== target.statement.id?.text))
    return undefined;
  const step = stepOf(parent);
  const spot = spotIn(target.document, destination.node, 'end', step);
  if (spot === undefined) return undefined;
  const column = spot.column + (destination.section ? step : 0);
  const columns = column - firstChosen(chosen).indentation;
  const opening: NewLine[] = destination.section
    ? [{ content: `${' '.repeat(spot.column)}${destination.section}:` }]
    : [];
  const placement = { path: target.path, document: target.document, line: spot.line, opening };
  const carried = carryBlock({ path, document, block }, placement, columns);
  return carried && (() => ({ changes: carried() }));
}

/** An activity at the top of a file moves to another domain by changing its `in`. */
function placeInDomain(
  { path, document, nodes }: Chosen,
  { statement: { id } }: MoveTarget,
): DocumentChange[] | undefined {
  if (id === undefined) return undefined;
  const changes = nodes.map((node) => sayDomain({ path, document, node }, id.text));
  return changes.every((change) => change !== undefined) ? changes : undefined;
}

interface Destination {
  readonly node: SyntaxNode;
  readonly place: Place;
  /** A section that has to be added to it. */
  readonly section?: StatementKind | undefined;
}

/** In an activity with sections: the one of the same kind as before, or the last one. */
function destinationIn({ ancestors, nodes }: Chosen, above: readonly SyntaxNode[]): Destination {
  const node = above.at(-1) as SyntaxNode;
  const destination = { node, place: placeIn(above) };
  if (node.statement?.kind !== 'activity' || nodes[0]?.statement?.kind === 'activity') return destination;
  const own = node.children.filter(isSection);
  if (own.length === 0) return destination;
  const left = ancestors.findLast(isSection)?.statement?.kind;
  const section = left ? own.find(({ statement }) => statement?.kind === left) : own.at(-1);
  if (section === undefined) return { ...destination, section: left };
  return { node: section, place: placeOf(section.statement, destination.place) };
}

function isSection({ statement }: SyntaxNode): boolean {
  return statement !== undefined && (SECTIONS as readonly StatementKind[]).includes(statement.kind);
}
