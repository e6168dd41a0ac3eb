import { sameItems } from '../text/sequence.ts';
import { isTrivia, type Statement } from './statement.ts';

/**
 * A statement with the nodes indented under it. Nodes are immutable: an edit makes new nodes for the changed lines and
 * their ancestors, and shares all others.
 */
export interface SyntaxNode {
  /** Only undefined for the root. */
  readonly statement: Statement | undefined;
  readonly children: readonly SyntaxNode[];
  /** The number of blank and comment lines between the statement and the next one. */
  readonly trivia: number;
  /** The number of its lines, including blank and comment lines and all of its children. */
  readonly lines: number;
}

const NO_CHILDREN: readonly SyntaxNode[] = Object.freeze([]);

/** A node that is still open: later lines may belong to it. */
interface Frame {
  readonly statement: Statement | undefined;
  /** Most lines have no children, so they share one empty list. */
  children: readonly SyntaxNode[];
  trivia: number;
  /** The node that this frame was made from, which is reused if nothing changes. */
  readonly original: SyntaxNode | undefined;
}

/** Nests statements by indentation: a line belongs to the nearest line above it that is indented less. */
export function nest(statements: Iterable<Statement>): SyntaxNode {
  const frames: Frame[] = [openFrame(undefined)];
  for (const statement of statements) addStatement(frames, statement);
  return closeAll(frames);
}

/**
 * The tree after `removed` lines from `start` on were replaced by `added`. The result equals nesting all lines again, but
 * only costs time for the changed lines and the siblings on the path to them. Complete subtrees are reused.
 */
export function renest(
  root: SyntaxNode,
  start: number,
  removed: number,
  added: readonly Statement[],
): SyntaxNode {
  const frames: Frame[] = [];
  openBefore(root, 0, start, frames);
  for (const statement of added) addStatement(frames, statement);
  const rest: Rest = { trivia: 0, nodes: [] };
  collectAfter(root, 0, start + removed, rest);
  const last = frames.at(-1);
  if (last) last.trivia += rest.trivia;
  for (const node of rest.nodes) addNode(frames, node);
  return closeAll(frames);
}

function openFrame(statement: Statement | undefined): Frame {
  return { statement, children: NO_CHILDREN, trivia: 0, original: undefined };
}

function addChild(frame: Frame, node: SyntaxNode): void {
  if (frame.children === NO_CHILDREN) frame.children = [node];
  else (frame.children as SyntaxNode[]).push(node);
}

function addStatement(frames: Frame[], statement: Statement): void {
  if (isTrivia(statement)) {
    const last = frames.at(-1);
    if (last) last.trivia++;
    return;
  }
  closeDownTo(frames, statement.indentation);
  frames.push(openFrame(statement));
}

/** Adds a whole subtree as closed, because the lines after it were not indented further. */
function addNode(frames: Frame[], node: SyntaxNode): void {
  closeDownTo(frames, node.statement?.indentation ?? 0);
  addChild(frames[frames.length - 1] as Frame, node);
}

function closeDownTo(frames: Frame[], indentation: number): void {
  while (frames.length > 1 && (frames.at(-1)?.statement?.indentation ?? -1) >= indentation) closeLast(frames);
}

function closeAll(frames: Frame[]): SyntaxNode {
  while (frames.length > 1) closeLast(frames);
  return close(frames[0] as Frame);
}

function closeLast(frames: Frame[]): void {
  const node = close(frames.pop() as Frame);
  addChild(frames[frames.length - 1] as Frame, node);
}

function close(frame: Frame): SyntaxNode {
  const { statement, children, trivia, original } = frame;
  if (original && original.trivia === trivia && sameItems(original.children, children)) return original;
  let lines = (statement ? 1 : 0) + trivia;
  for (const child of children) lines += child.lines;
  return { statement, children, trivia, lines };
}

/** Opens frames for the nodes on the path to the line before `end`, with their content before it. */
function openBefore(node: SyntaxNode, line: number, end: number, frames: Frame[]): void {
  const own = line + (node.statement ? 1 : 0);
  const trivia = Math.max(0, Math.min(node.trivia, end - own));
  const frame: Frame = { statement: node.statement, children: NO_CHILDREN, trivia, original: node };
  frames.push(frame);
  let at = own + node.trivia;
  for (const child of node.children) {
    if (at >= end) return;
    if (at + child.lines >= end) {
      openBefore(child, at, end, frames);
      return;
    }
    addChild(frame, child);
    at += child.lines;
  }
}

/** The part of a tree from a line on: remaining blank and comment lines of an earlier node, then whole subtrees. */
interface Rest {
  trivia: number;
  readonly nodes: SyntaxNode[];
}

function collectAfter(node: SyntaxNode, line: number, start: number, rest: Rest): void {
  const own = line + (node.statement ? 1 : 0);
  let at = own + node.trivia;
  if (at > start) rest.trivia += at - Math.max(start, own);
  for (const child of node.children) {
    if (at >= start) rest.nodes.push(child);
    else if (at + child.lines > start) collectAfter(child, at, start, rest);
    at += child.lines;
  }
}
