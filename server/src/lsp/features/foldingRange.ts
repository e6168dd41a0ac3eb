import {
  type FoldingRange,
  FoldingRangeKind,
  FoldingRangeRequest,
  type ServerCapabilities,
} from 'vscode-languageserver';
import type { SyntaxDocument, SyntaxNode } from '../../core/index.ts';
import { answer, type FeatureContext } from '../feature.ts';

/** A range to fold, and how deep it stands. */
interface Fold {
  readonly range: FoldingRange;
  readonly depth: number;
}

/** Folds whatever holds lines, paragraphs of prose and runs of comments. */
export function foldingRange(context: FeatureContext): ServerCapabilities {
  const { workspace, client } = context;
  answer(context, FoldingRangeRequest.type, ({ textDocument: { uri } }): FoldingRange[] => {
    const document = workspace.document(uri)?.syntax;
    if (document === undefined) return [];
    const folds = [...foldsOf(document), ...commentFolds(document)];
    // Where the client takes only so many, the outermost are of most use.
    if (folds.length > client.foldingLimit) folds.sort((left, right) => left.depth - right.depth);
    return folds.slice(0, client.foldingLimit).map(({ range }) => range);
  });
  return { foldingRangeProvider: true };
}

/** Where a walk through the lines stands. */
interface Walk {
  readonly folds: Fold[];
  line: number;
  /** The last line that said something: what is blank below a block stays in sight when it is folded. */
  last: number;
}

function foldsOf({ root }: SyntaxDocument): Fold[] {
  const walk: Walk = { folds: [], line: 0, last: 0 };
  addFolds(root, -1, walk);
  return walk.folds;
}

function addFolds(node: SyntaxNode, depth: number, walk: Walk): void {
  const start = walk.line;
  if (node.statement) walk.last = start;
  walk.line += (node.statement ? 1 : 0) + node.trivia;
  let prose = -1;
  for (const child of node.children) {
    const isProse = child.statement?.kind === 'prose';
    if (!isProse) prose = endProse(prose, depth, walk);
    else if (prose < 0) prose = walk.line;
    addFolds(child, depth + 1, walk);
  }
  endProse(prose, depth, walk);
  if (node.statement) addFold(start, depth, walk);
}

function endProse(start: number, depth: number, walk: Walk): -1 {
  if (start >= 0) addFold(start, depth + 1, walk);
  return -1;
}

function addFold(startLine: number, depth: number, { folds, last }: Walk): void {
  if (last > startLine) folds.push({ range: { startLine, endLine: last }, depth });
}

function commentFolds({ statements }: SyntaxDocument): Fold[] {
  const folds: Fold[] = [];
  let start = -1;
  let line = 0;
  const close = (): void => {
    const range = { startLine: start, endLine: line - 1, kind: FoldingRangeKind.Comment };
    if (start >= 0 && line - start > 1) folds.push({ range, depth: 1 });
    start = -1;
  };
  for (const { kind } of statements) {
    if (kind !== 'comment') close();
    else if (start < 0) start = line;
    line++;
  }
  close();
  return folds;
}
