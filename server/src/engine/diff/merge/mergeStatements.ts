import compare from 'semver/functions/compare.js';
import parse from 'semver/functions/parse.js';
import { isReferenceList } from '../../model/properties.ts';
import type { Span } from '../../text/span.ts';
import { contentOfLine, type LineNode } from './lineNodes.ts';

/**
 * Merges three versions of one line: the one that a side changed or, if one changed the id and the other the text,
 * both. Of two versions of a framework it takes the higher one, and from lists it takes what either side added, without
 * what either removed. Undefined if the two sides conflict.
 */
export function mergeStatements(
  base: LineNode | undefined,
  ours: LineNode | undefined,
  theirs: LineNode | undefined,
): string | undefined {
  if (!ours || !theirs) return contentOfLine((ours ?? theirs ?? base) as LineNode);
  const [left, right] = [contentOfLine(ours), contentOfLine(theirs)];
  const old = base && contentOfLine(base);
  if (left === right || right === old) return left;
  if (left === old) return right;
  return mergeVersions(ours, theirs) ?? mergeLists(base, ours, theirs) ?? mergeParts(base, ours, theirs);
}

/** The line with the higher version. */
function mergeVersions(ours: LineNode, theirs: LineNode): string | undefined {
  if (nameOf(ours) !== 'version' || nameOf(theirs) !== 'version') return undefined;
  const [left, right] = [ours, theirs].map(({ statement }) => parse(statement?.text?.text));
  if (!left || !right) return undefined;
  return contentOfLine(compare(left, right) >= 0 ? ours : theirs);
}

function mergeLists(base: LineNode | undefined, ours: LineNode, theirs: LineNode): string | undefined {
  const name = nameOf(ours);
  if (name === undefined || name !== nameOf(theirs) || !isReferenceList(name)) return undefined;
  const [was, mine, yours] = [base, ours, theirs].map(partsOfList) as [string[], string[], string[]];
  // Anything else in the list is text, which may be disputed.
  if (![...was, ...mine, ...yours].every((part) => REFERENCE.test(part))) return undefined;
  const [inBase, inMine, inYours] = [new Set(was), new Set(mine), new Set(yours)];
  const kept = mine.filter((part) => inYours.has(part) || !inBase.has(part));
  const added = yours.filter((part) => !inMine.has(part) && !inBase.has(part));
  const merged = [...kept, ...added];
  const { start, text } = ours.statement ?? {};
  // An empty list would be a line without a meaning.
  if (merged.length === 0 || !text) return undefined;
  return ours.statement?.source.slice(start, text.start) + merged.join(', ');
}

const REFERENCE = /^@[^\s,@]+$/u;

function partsOfList(node: LineNode | undefined): string[] {
  return node?.statement?.text?.text.split(',').map((part) => part.trim()) ?? [];
}

function nameOf({ statement }: LineNode): string | undefined {
  return statement?.kind === 'property' ? statement.keyword?.text : undefined;
}

/** The line with each part from the side that changed it. */
function mergeParts(base: LineNode | undefined, ours: LineNode, theirs: LineNode): string | undefined {
  if (!base) return undefined;
  const [before, mine, yours] = [base, ours, theirs].map(partsOf) as [LineParts, LineParts, LineParts];
  if (before.shape !== mine.shape || before.shape !== yours.shape) return undefined;
  const merged = before.parts.map((part, place) => {
    if (mine.parts[place] === yours.parts[place] || yours.parts[place] === part) return mine.parts[place];
    return mine.parts[place] === part ? yours.parts[place] : undefined;
  });
  return merged.every((part) => part !== undefined) ? merged.join('') : undefined;
}

interface LineParts {
  readonly shape: string;
  readonly parts: readonly string[];
}

/** A line cut at the ends of its id, its parent and its text, with the parts that it has. */
function partsOf({ statement }: LineNode): LineParts {
  if (statement === undefined) return { shape: '', parts: [] };
  const { kind, id, into, text, start, source, keyword } = statement;
  if (kind === 'item') {
    // An id may be given to an item that had none, so it is a part with its brackets, empty if there is none.
    const from = text?.start ?? source.length;
    const opening = id ? source.lastIndexOf('[', id.start) : from;
    const sign = keyword?.end ?? start;
    const bracketed = source.slice(opening, from);
    return {
      shape: kind,
      parts: [source.slice(start, sign), source.slice(sign, opening), bracketed, source.slice(from)],
    };
  }
  const spans: readonly (Span | undefined)[] = [id, into, text];
  const bounds = [start, ...spans.flatMap((span) => (span ? [span.start, span.end] : [])), source.length];
  const parts = bounds.slice(1).map((end, place) => source.slice(bounds[place], end));
  return { shape: `${kind} ${spans.map(Boolean).join()}`, parts };
}
