import { sameItems } from '../text/sequence.ts';
import { isTrivia, type Statement } from './statement.ts';

/**
 * A statement and what stands under it by indentation. Nodes are never changed; an edit makes new nodes for the lines
 * that it touched and for what they stand in, and shares all others.
 */
export interface SyntaxNode {
  /** Undefined for the root alone. */
  readonly statement: Statement | undefined;
  readonly children: readonly SyntaxNode[];
  /** How many blank and comment lines follow the statement's own line, before the next statement. */
  readonly trivia: number;
  /** How many lines it takes, with its blank and comment lines and all of its children. */
  readonly lines: number;
}

const NO_CHILDREN: readonly SyntaxNode[] = Object.freeze([]);

/** A node that is still open: later lines may come to stand in it. */
interface Frame {
  readonly statement: Statement | undefined;
  /** Most lines have nothing under them: they share one empty list. */
  children: readonly SyntaxNode[];
  trivia: number;
  /** The node that this frame was made from: given back when nothing came of it, so that nodes are shared. */
  readonly original: SyntaxNode | undefined;
}

/** Nests statements by indentation: a line belongs to the nearest line above it that is indented less. */
export function nest(statements: Iterable<Statement>): SyntaxNode {
  const frames: Frame[] = [openFrame(undefined)];
  for (const statement of statements) addStatement(frames, statement);
  return closeAll(frames);
}

/**
 * The tree after `removed` lines from `start` on were replaced by `added`: the same as nesting all lines anew, at the
 * cost of the lines and of the siblings on the way to them. Subtrees that the edit leaves whole go over as they are.
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

/** Adds a whole subtree. It need not be opened: what followed it in the text stood beside it or further out. */
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

/** Opens frames for the nodes on the way to the line before `end`, with all that they hold before it. */
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

/** What of a tree stands at or after a line: blank and comment lines of a node before it, then whole subtrees. */
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
