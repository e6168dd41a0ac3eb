import { memo, memoWith } from '../engine/memo.ts';
import type { Statement, SyntaxDocument, SyntaxNode } from '../engine/syntax/index.ts';
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
 * may only use the first `limit`. If a node and its position stay the same, its list is the same object.
 */
export function foldsOf(document: SyntaxDocument, limit: number): readonly (readonly Fold[])[] {
  const lists: (readonly Fold[])[] = [];
  let left = limit;
  const add = (folds: readonly Fold[]): void => {
    lists.push(folds.length <= left ? folds : folds.slice(0, left));
    left -= Math.min(left, folds.length);
  };
  let level: readonly Placed[] = [{ node: document.root, line: 0 }];
  for (let depth = 0; (level.length || depth <= COMMENT_DEPTH) && left > 0; depth++) {
    const next: Placed[] = [];
    for (const { node, line } of level) {
      if (left === 0) break;
      const under = foldsUnder(node, line);
      add(under.folds);
      for (const each of under.next) next.push(each);
    }
    if (depth === COMMENT_DEPTH) add(commentFolds(document));
    level = next;
  }
  return lists;
}

/** The folds of the children of a node that starts on `line`; of a node that stays as and where it is, no new ones. */
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

/** Whether anything in a node folds, itself aside; a node that an edit did not touch is not looked into again. */
const holdsFolds = memo(({ children }: SyntaxNode): boolean =>
  children.some((child, index) => child.children.length > 0 || isProse(child, children[index - 1])),
);

function isProse(...nodes: readonly (SyntaxNode | undefined)[]): boolean {
  return nodes.every((node) => node?.statement?.kind === 'prose');
}

function commentFolds({ statements }: SyntaxDocument): Fold[] {
  const folds: Fold[] = [];
  let run: Run = { start: 0, end: 0 };
  const close = (): void => {
    if (run.end - run.start < 2) return;
    folds.push({ start: run.start, end: run.end - 1, isComment: true });
  };
  let line = 0;
  for (const piece of statements.pieces) {
    for (const { start, end } of commentsIn(piece)) {
      if (line + start === run.end) run = { start: run.start, end: line + end };
      else {
        close();
        run = { start: line + start, end: line + end };
      }
    }
    line += piece.length;
  }
  close();
  return folds;
}

/** Lines that follow each other, half-open. */
interface Run {
  readonly start: number;
  readonly end: number;
}

/** The runs of comments among some lines. */
const commentsIn = memo((piece: readonly Statement[]): readonly Run[] => {
  const runs: { start: number; end: number }[] = [];
  piece.forEach(({ kind }, index) => {
    if (kind !== 'comment') return;
    const last = runs.at(-1);
    if (last?.end === index) last.end = index + 1;
    else runs.push({ start: index, end: index + 1 });
  });
  return runs;
});
