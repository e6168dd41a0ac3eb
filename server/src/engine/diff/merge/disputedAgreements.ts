import { AGREED } from '../../model/properties.ts';
import { contentOfLine, type LineNode } from './lineNodes.ts';
import type { MatchedTrees, MergeSide } from './matchTrees.ts';

const SIDES: readonly (readonly [agreeing: MergeSide, other: MergeSide])[] = [
  ['ours', 'theirs'],
  ['theirs', 'ours'],
];

/**
 * The lines with which one side agreed a statement, where the other side changed what it says without agreeing that: a
 * person has to decide whether the new words are agreed.
 *
 * @param placed the lines of the merge, each with the line that it is under
 */
export function disputedAgreements(
  trees: MatchedTrees,
  placed: Iterable<readonly [line: number, parent: number]>,
): number[] {
  const disputed: number[] = [];
  for (const [line, parent] of placed) {
    const isDisputed = SIDES.some(
      ([agreeing, other]) =>
        isSetBy(trees, agreeing, line) && !isSetBy(trees, other, line) && isChangedBy(trees, other, parent),
    );
    if (isDisputed) disputed.push(line);
  }
  return disputed;
}

/** Whether a line is an agreement that a side added or renewed. */
function isSetBy(trees: MatchedTrees, side: MergeSide, line: number): boolean {
  const node = trees.nodeOf(side, line);
  if (node === undefined || nameOf(node) !== AGREED) return false;
  const before = trees.nodeOf('base', line);
  return before === undefined || contentOfLine(before) !== contentOfLine(node);
}

/** Whether a side changed the words of a statement, or what describes it. Its children are statements of their own. */
function isChangedBy(trees: MatchedTrees, side: MergeSide, statement: number): boolean {
  if (trees.nodeOf('base', statement) === undefined || trees.nodeOf(side, statement) === undefined)
    return false;
  return saidIn(trees, 'base', statement) !== saidIn(trees, side, statement);
}

function saidIn(trees: MatchedTrees, side: MergeSide, statement: number): string {
  const own = trees.nodeOf(side, statement)?.statement?.text?.text ?? '';
  const lines = trees.childrenOf(side, statement).flatMap((line) => {
    const node = trees.nodeOf(side, line);
    return node && describes(node) ? contentOfLine(node).trim() : [];
  });
  return [own, ...lines].join('\n');
}

function describes(node: LineNode): boolean {
  if (node.statement?.kind === 'prose') return true;
  const name = nameOf(node);
  return name !== undefined && name !== AGREED;
}

function nameOf({ statement }: LineNode): string | undefined {
  return statement?.kind === 'property' ? statement.keyword?.text : undefined;
}
