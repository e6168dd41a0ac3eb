import { codeSpans } from '../model/literals.ts';
import type { SyntaxNode } from '../syntax/nest.ts';
import type { Spot } from './edits.ts';

/** Of a fenced block, in a list or a quotation too. */
const FENCE = /^[\s>*+\-\d.)]*(`{3,}|~{3,})/;
const INDENTED = /^(?: {4}|\t)/;

/** The lines of code in the prose under a node: a node never changes, and each of its lines may have a fix. */
const known = new WeakMap<SyntaxNode, ReadonlySet<SyntaxNode>>();

/**
 * Whether a line of prose holds code that only the lines around it show: it is in a fenced or an indented block, or in
 * a code span that goes on over several lines. No fix touches such a line. Code within a line is told by the line alone.
 */
export function isCodeInProse({ node, ancestors }: Spot): boolean {
  const parent = ancestors.at(-1);
  if (node.statement?.kind !== 'prose' || parent === undefined) return false;
  let code = known.get(parent);
  if (code === undefined) {
    code = new Set(codeIn(parent.children.filter(({ statement }) => statement?.kind === 'prose')));
    known.set(parent, code);
  }
  return code.has(node);
}

/**
 * The lines of code in the prose of one statement, which is shown as one text, whatever other lines are in between. In
 * doubt a line is code: what a fence that is never closed, or an indented line, is to Markdown depends on more.
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

/** The lines that share a code span with another line, by their indexes. */
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
