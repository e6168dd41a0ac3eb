import { memoWith } from '../engine/memo.ts';
import type { SyntaxDocument, SyntaxNode } from '../engine/syntax/index.ts';
import { lastLineOf } from './lastLine.ts';

/** Comments fold together with the outermost blocks. */
const COMMENT_DEPTH = 1;

/** The first and the last line of something that folds, counted from 0. */
export interface Fold {
  readonly start: number;
  readonly end: number;
  readonly isComment?: true;
}

/** A node, and the line that it starts on. */
interface Placed {
  readonly node: SyntaxNode;
  readonly line: number;
}

/** The folds of the children of a node, and the children that contain further ones. */
interface FoldsUnder {
  readonly folds: readonly Fold[];
  readonly next: readonly Placed[];
}

/**
 * The folds of a document: blocks, paragraphs of prose and runs of comments. The outermost come first, because a client
 * may only use the first `limit`.
 */
export function foldsOf(document: SyntaxDocument, limit: number): readonly Fold[] {
  const folds: Fold[] = [];
  let level: readonly Placed[] = [{ node: document.root, line: 0 }];
  for (let depth = 0; (level.length || depth <= COMMENT_DEPTH) && folds.length < limit; depth++) {
    const next: Placed[] = [];
    for (const { node, line } of level) {
      if (folds.length >= limit) break;
      const under = foldsUnder(node, line);
      folds.push(...under.folds);
      next.push(...under.next);
    }
    if (depth === COMMENT_DEPTH) folds.push(...commentFolds(document));
    level = next;
  }
  return folds.length > limit ? folds.slice(0, limit) : folds;
}

/** The folds of the children of a node that starts on `line`. */
const foldsUnder = memoWith((node: SyntaxNode, line: number): FoldsUnder => {
  const folds: Fold[] = [];
  const next: Placed[] = [];
  let at = line + (node.statement ? 1 : 0) + node.trivia;
  let paragraph: { readonly start: number; end: number } | undefined;
  const add = (start: number, end: number): void => {
    if (end > start) folds.push({ start, end });
  };
  const endParagraph = (): void => {
    if (paragraph) add(paragraph.start, paragraph.end);
    paragraph = undefined;
  };
  for (const child of node.children) {
    const endLine = at + (child.children.length ? lastLineOf(child).offset : 0);
    if (!isProse(child)) endParagraph();
    else if (paragraph) paragraph.end = endLine;
    else paragraph = { start: at, end: endLine };
    if (child.children.length) {
      add(at, endLine);
      if (holdsFolds(child)) next.push({ node: child, line: at });
    }
    at += child.lines;
  }
  endParagraph();
  return { folds, next };
});

/** Whether anything inside a node folds. */
function holdsFolds({ children }: SyntaxNode): boolean {
  return children.some((child, index) => child.children.length > 0 || isProse(child, children[index - 1]));
}

function isProse(...nodes: readonly (SyntaxNode | undefined)[]): boolean {
  return nodes.every((node) => node?.statement?.kind === 'prose');
}

function commentFolds({ statements }: SyntaxDocument): Fold[] {
  const folds: Fold[] = [];
  /** The first line of the current run. */
  let start = 0;
  let line = 0;
  const endRun = (): void => {
    if (line - start > 1) folds.push({ start, end: line - 1, isComment: true });
  };
  for (const piece of statements.pieces) {
    for (const { kind } of piece) {
      if (kind !== 'comment') {
        endRun();
        start = line + 1;
      }
      line++;
    }
  }
  endRun();
  return folds;
}
