import type { SyntaxNode } from './nest.ts';
import { type Place, placeOf } from './places.ts';
import type { Statement } from './statement.ts';

/** A node, where it stands, and under what. */
export interface Visit {
  /** The document. */
  readonly path: string;
  readonly node: SyntaxNode;
  /** The place that the node stands in. */
  readonly place: Place;
  /** The place that it makes for its children. */
  readonly inside: Place;
  /** The statement that it stands under; undefined at top. */
  readonly parent: Statement | undefined;
}

/** Told of every difference between two trees of one document. */
export interface TreeVisitor {
  /** The line is gone, or stands in another kind of place. */
  removed(visit: Visit): void;
  /** The line is new, or stands in another kind of place. */
  added(visit: Visit): void;
  /** The line is the same, and something under it is not. */
  changed(visit: Visit): void;
}

/**
 * Walks two trees of one document side by side and tells how they differ. What they share is skipped at sight, so that
 * the cost follows the edit that lies between them. Undefined stands for a document that is not there. A line that has
 * moved is told as gone and as new, and all that is gone is told before anything that is new.
 */
export function compareTrees(
  path: string,
  before: SyntaxNode | undefined,
  after: SyntaxNode | undefined,
  visitor: TreeVisitor,
): void {
  const later: (() => void)[] = [];
  const removedFirst: Walk = {
    path,
    removed: (visit) => visitor.removed(visit),
    added: (visit) => later.push(() => visitor.added(visit)),
    changed: (visit) => later.push(() => visitor.changed(visit)),
  };
  if (before && after) comparePair(before, after, 'top', undefined, undefined, removedFirst);
  else if (before) removeAll(before, 'top', undefined, { path, ...visitor });
  else if (after) addAll(after, 'top', undefined, { path, ...visitor });
  for (const tell of later) tell();
}

/** A visitor, and the document that it is told of. */
interface Walk extends TreeVisitor {
  readonly path: string;
}

function comparePair(
  before: SyntaxNode,
  after: SyntaxNode,
  place: Place,
  parentBefore: Statement | undefined,
  parentAfter: Statement | undefined,
  visitor: Walk,
): void {
  const insideBefore = placeOf(before.statement, place);
  const inside = placeOf(after.statement, place);
  if (before.statement === after.statement) {
    if (before === after && parentBefore === parentAfter) return;
    visitor.changed({ path: visitor.path, node: after, place, inside, parent: parentAfter });
  } else {
    visitor.removed({ path: visitor.path, node: before, place, inside: insideBefore, parent: parentBefore });
    visitor.added({ path: visitor.path, node: after, place, inside, parent: parentAfter });
  }
  if (inside === insideBefore) {
    compareChildren(before, after, inside, visitor);
    return;
  }
  for (const child of before.children) removeAll(child, insideBefore, before.statement, visitor);
  for (const child of after.children) addAll(child, inside, after.statement, visitor);
}

function compareChildren(before: SyntaxNode, after: SyntaxNode, place: Place, visitor: Walk): void {
  const old = before.children;
  const now = after.children;
  if (before.statement !== after.statement) restateProperties(before, after, place, visitor);
  let start = 0;
  while (start < old.length && start < now.length && old[start] === now[start]) start++;
  let oldEnd = old.length;
  let nowEnd = now.length;
  while (oldEnd > start && nowEnd > start && old[oldEnd - 1] === now[nowEnd - 1]) {
    oldEnd--;
    nowEnd--;
  }
  const pairs = pairNodes(old.slice(start, oldEnd), now.slice(start, nowEnd));
  for (const [left, right] of pairs) {
    if (left && right) comparePair(left, right, place, before.statement, after.statement, visitor);
    else if (left) removeAll(left, place, before.statement, visitor);
    else if (right) addAll(right, place, after.statement, visitor);
  }
}

/** A property tells of the statement above it: it is told anew when that line is another. */
function restateProperties(before: SyntaxNode, after: SyntaxNode, place: Place, visitor: Walk): void {
  const kept = new Set(before.children);
  for (const node of after.children) {
    if (node.statement?.kind !== 'property' || !kept.has(node)) continue;
    const inside = placeOf(node.statement, place);
    visitor.removed({ path: visitor.path, node, place, inside, parent: before.statement });
    visitor.added({ path: visitor.path, node, place, inside, parent: after.statement });
  }
}

/** Pairs the nodes that differ: by their place when there are as many, else those that have the same line. */
function pairNodes(
  old: readonly SyntaxNode[],
  now: readonly SyntaxNode[],
): (readonly [SyntaxNode | undefined, SyntaxNode | undefined])[] {
  if (old.length === now.length) return old.map((node, index) => [node, now[index]] as const);
  const byLine = new Map(now.map((node) => [node.statement, node] as const));
  const pairs: (readonly [SyntaxNode | undefined, SyntaxNode | undefined])[] = [];
  for (const node of old) {
    pairs.push([node, byLine.get(node.statement)]);
    byLine.delete(node.statement);
  }
  for (const node of byLine.values()) pairs.push([undefined, node]);
  return pairs;
}

function removeAll(node: SyntaxNode, place: Place, parent: Statement | undefined, visitor: Walk): void {
  const inside = placeOf(node.statement, place);
  visitor.removed({ path: visitor.path, node, place, inside, parent });
  for (const child of node.children) removeAll(child, inside, node.statement, visitor);
}

function addAll(node: SyntaxNode, place: Place, parent: Statement | undefined, visitor: Walk): void {
  const inside = placeOf(node.statement, place);
  visitor.added({ path: visitor.path, node, place, inside, parent });
  for (const child of node.children) addAll(child, inside, node.statement, visitor);
}
