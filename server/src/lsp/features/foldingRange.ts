import {
  type FoldingRange,
  FoldingRangeKind,
  FoldingRangeRequest,
  type ServerCapabilities,
} from 'vscode-languageserver';
import type { Statement, SyntaxDocument, SyntaxNode } from '../../core/index.ts';
import { answer, type FeatureContext } from '../feature.ts';
import { lastLineOf } from '../lastLine.ts';

/** Comments fold with what stands in the outermost blocks. */
const COMMENT_DEPTH = 1;

/** Folds whatever holds lines, paragraphs of prose and runs of comments. */
export function foldingRange(context: FeatureContext): ServerCapabilities {
  const { workspace, client } = context;
  answer(context, FoldingRangeRequest.type, ({ textDocument: { uri } }): FoldingRange[] => {
    const document = workspace.document(uri)?.syntax;
    return document ? foldsOf(document, client.foldingLimit) : [];
  });
  return { foldingRangeProvider: true };
}

/** A node, and the line that it starts on. */
interface Placed {
  readonly node: SyntaxNode;
  readonly line: number;
}

/** All folds, or as many as `limit`: the outermost are of most use. */
function foldsOf(document: SyntaxDocument, limit: number): FoldingRange[] {
  const folds: FoldingRange[] = [];
  let level: Placed[] = [{ node: document.root, line: 0 }];
  for (let depth = 0; (level.length || depth <= COMMENT_DEPTH) && folds.length < limit; depth++) {
    const next: Placed[] = [];
    for (const { node, line } of level) {
      if (folds.length >= limit) break;
      addFoldsUnder(node, line, folds, next);
    }
    if (depth === COMMENT_DEPTH) for (const fold of commentFolds(document)) folds.push(fold);
    level = next;
  }
  return folds.slice(0, limit);
}

/** Adds the folds of the children of a node; those that hold further ones go to `next`. */
function addFoldsUnder(node: SyntaxNode, line: number, folds: FoldingRange[], next: Placed[]): void {
  let at = line + (node.statement ? 1 : 0) + node.trivia;
  const paragraphs: FoldingRange[] = [];
  let paragraph: FoldingRange | undefined;
  for (const child of node.children) {
    const endLine = at + (child.children.length ? lastLineOf(child).offset : 0);
    if (!isProse(child)) paragraph = undefined;
    else if (paragraph) paragraph.endLine = endLine;
    else {
      paragraph = { startLine: at, endLine };
      paragraphs.push(paragraph);
    }
    if (child.children.length) {
      folds.push({ startLine: at, endLine });
      if (holdsFolds(child)) next.push({ node: child, line: at });
    }
    at += child.lines;
  }
  for (const each of paragraphs) if (each.endLine > each.startLine) folds.push(each);
}

/** Whether anything in a node folds, itself aside; a node that an edit did not touch is not looked into again. */
const holders = new WeakMap<SyntaxNode, boolean>();

function holdsFolds(node: SyntaxNode): boolean {
  const known = holders.get(node);
  if (known !== undefined) return known;
  const { children } = node;
  const holds = children.some(
    (child, index) => child.children.length > 0 || isProse(child, children[index - 1]),
  );
  holders.set(node, holds);
  return holds;
}

function isProse(...nodes: readonly (SyntaxNode | undefined)[]): boolean {
  return nodes.every((node) => node?.statement?.kind === 'prose');
}

function commentFolds({ statements }: SyntaxDocument): FoldingRange[] {
  const folds: FoldingRange[] = [];
  let run: Run = { start: 0, end: 0 };
  const close = (): void => {
    if (run.end - run.start < 2) return;
    folds.push({ startLine: run.start, endLine: run.end - 1, kind: FoldingRangeKind.Comment });
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

const comments = new WeakMap<readonly Statement[], readonly Run[]>();

/** The runs of comments among some lines. */
function commentsIn(piece: readonly Statement[]): readonly Run[] {
  const known = comments.get(piece);
  if (known) return known;
  const runs: { start: number; end: number }[] = [];
  piece.forEach(({ kind }, index) => {
    if (kind !== 'comment') return;
    const last = runs.at(-1);
    if (last?.end === index) last.end = index + 1;
    else runs.push({ start: index, end: index + 1 });
  });
  comments.set(piece, runs);
  return runs;
}
