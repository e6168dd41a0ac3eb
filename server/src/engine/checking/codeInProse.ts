import { memo } from '../memo.ts';
import { codeSpans } from '../model/literals.ts';
import type { SyntaxNode } from '../syntax/nest.ts';
import type { LinePosition } from './edits.ts';

/** A fence, also inside a list or a quotation. */
const FENCE = /^[\s>*+\-\d.)]*(`{3,}|~{3,})/;
const INDENTED = /^(?: {4}|\t)/;

/**
 * Whether a line of prose is code because of the lines around it: in a fenced or indented block, or in a code span over
 * several lines. Fixes leave such lines alone. Code within a single line is recognised without the other lines.
 */
export function isCodeInProse({ node, ancestors }: LinePosition): boolean {
  const parent = ancestors.at(-1);
  return node.statement?.kind === 'prose' && parent !== undefined && codeUnder(parent).has(node);
}

const codeUnder = memo(
  (parent: SyntaxNode): ReadonlySet<SyntaxNode> =>
    new Set(codeIn(parent.children.filter(({ statement }) => statement?.kind === 'prose'))),
);

/**
 * The code lines in the prose of one statement, which is shown as one text even with other lines in between. Doubtful
 * lines count as code, such as those after a fence that is never closed.
 */
function codeIn(prose: readonly SyntaxNode[]): readonly SyntaxNode[] {
  const lines = prose.map(({ statement }) => statement?.text?.text ?? '');
  const inSpans = linesInLongSpans(lines);
  let fence: string | undefined;
  return prose.filter((_, index) => {
    const line = lines[index] ?? '';
    const mark = FENCE.exec(line)?.[1];
    const isFenced = fence !== undefined || mark !== undefined;
    if (mark !== undefined && fence === undefined) fence = mark;
    else if (fence !== undefined && mark?.startsWith(fence)) fence = undefined;
    return isFenced || INDENTED.test(line) || inSpans.has(index);
  });
}

/** The indexes of the lines that share a code span with another line. */
function linesInLongSpans(lines: readonly string[]): ReadonlySet<number> {
  const found = new Set<number>();
  const spans = codeSpans(lines.join('\n'));
  let line = 0;
  let end = lines[0]?.length ?? 0;
  for (const span of spans) {
    while (span.start > end) end += 1 + (lines[++line]?.length ?? 0);
    if (span.end <= end) continue;
    found.add(line);
    while (span.end > end) {
      end += 1 + (lines[++line]?.length ?? 0);
      found.add(line);
    }
  }
  return found;
}
