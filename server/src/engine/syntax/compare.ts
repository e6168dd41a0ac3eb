import type { SyntaxNode } from './nest.ts';
import { type Place, placeOf } from './places.ts';
import type { Statement } from './statement.ts';

/** A node with its position and its parent. */
export interface Visit {
  /** The document. */
  readonly path: string;
  readonly node: SyntaxNode;
  /** The place that the node is in. */
  readonly place: Place;
  /** The place that it makes for its children. */
  readonly inside: Place;
  /** The parent statement; undefined at the top of the file. */
  readonly parent: Statement | undefined;
}

/** Receives the differences between two trees of one document. */
export interface TreeVisitor {
  /** The line was removed, or is now in another kind of place. */
  removed(visit: Visit): void;
  /** The line was added, or is now in another kind of place. */
  added(visit: Visit): void;
  /** The line is the same, but something under it has changed. */
  changed(visit: Visit): void;
}

/**
 * Walks two trees of one document side by side and reports their differences. Shared nodes are skipped, so the cost
 * depends on the size of the edit. Undefined means that there is no document. A moved line is reported as removed and
 * as added, and all removals are reported before additions.
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
  for (const report of later) report();
}

/** A visitor, and the path that it receives. */
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

/** A property belongs to its parent, so it is reported again if the parent changed. */
function restateProperties(before: SyntaxNode, after: SyntaxNode, place: Place, visitor: Walk): void {
  const kept = new Set(before.children);
  for (const node of after.children) {
    if (node.statement?.kind !== 'property' || !kept.has(node)) continue;
    const inside = placeOf(node.statement, place);
    visitor.removed({ path: visitor.path, node, place, inside, parent: before.statement });
    visitor.added({ path: visitor.path, node, place, inside, parent: after.statement });
  }
}

/** Pairs the nodes that differ: by position if there are equally many, otherwise those with the same line. */
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
