import type { Span } from '../../text/span.ts';
import { contentOfLine, type LineNode } from './lineNodes.ts';

/**
 * Merges three versions of one line: the one that a side changed or, if one changed the id and the other the text,
 * both. Undefined if the two sides conflict.
 */
export function mergeStatements(
  base: LineNode | undefined,
  ours: LineNode | undefined,
  theirs: LineNode | undefined,
): string | undefined {
  if (!ours || !theirs) return contentOfLine((ours ?? theirs ?? base) as LineNode);
  const [left, right] = [contentOfLine(ours), contentOfLine(theirs)];
  if (left === right) return left;
  if (!base) return undefined;
  const old = contentOfLine(base);
  if (left === old) return right;
  if (right === old) return left;
  const [before, mine, yours] = [partsOf(base), partsOf(ours), partsOf(theirs)];
  if (before.shape !== mine.shape || before.shape !== yours.shape) return undefined;
  const merged = before.parts.map((part, place) => {
    if (mine.parts[place] === yours.parts[place] || yours.parts[place] === part) return mine.parts[place];
    return mine.parts[place] === part ? yours.parts[place] : undefined;
  });
  return merged.every((part) => part !== undefined) ? merged.join('') : undefined;
}

/** A line cut at the ends of its id, its parent and its text, with the parts that it has. */
function partsOf({ statement }: LineNode): { readonly shape: string; readonly parts: readonly string[] } {
  if (statement === undefined) return { shape: '', parts: [] };
  const { kind, id, into, text, start, source } = statement;
  const spans: readonly (Span | undefined)[] = [id, into, text];
  const bounds = [start, ...spans.flatMap((span) => (span ? [span.start, span.end] : [])), source.length];
  const parts = bounds.slice(1).map((end, place) => source.slice(bounds[place], end));
  return { shape: `${kind} ${spans.map(Boolean).join()}`, parts };
}
