import type { WordSet } from '../language/minHash.ts';
import { attentionInParts } from './attention/attentionInParts.ts';
import type { Change } from './change.ts';
import type { Entry } from './entry.ts';
import type { FrameworkComparison } from './frameworkComparison.ts';
import { graver } from './significance.ts';

/** This share of a part must come from the whole, and this share of the whole must be found in its parts. */
const SHARE = 0.6;
/** If fewer words are shared, it may be by chance. */
const LEAST_WORDS = 2;

/**
 * Combines changes: if a competence lost words that new ones next to it now have, it was split; if it gained the words
 * of removed ones next to it, they were merged.
 */
export function withSplitsAndMergers(comparison: FrameworkComparison, changes: readonly Change[]): Change[] {
  const split = join(comparison, changes, SPLIT);
  return join(comparison, split, MERGED);
}

/** Whether a competence is only its text. If there is more to it, it is reported by itself, with everything in it. */
function isBare({ tree }: Change): boolean {
  const parts = tree && [tree.prose, tree.questions, tree.properties, tree.children];
  return parts?.every(({ length }) => length === 0) ?? true;
}

/** From a whole to its parts, or the other way round. */
interface Direction {
  readonly type: 'split' | 'merged';
  /** The side of the whole, and the side of the parts. */
  readonly whole: 'before' | 'after';
  readonly parts: 'before' | 'after';
  readonly change: 'added' | 'removed';
}

const SPLIT: Direction = { type: 'split', whole: 'before', parts: 'after', change: 'added' };
const MERGED: Direction = { type: 'merged', whole: 'after', parts: 'before', change: 'removed' };

function join(comparison: FrameworkComparison, changes: readonly Change[], direction: Direction): Change[] {
  const loose = new Map<number, Change>();
  for (const change of changes) {
    const index = change[direction.parts];
    if (
      change.type === direction.change &&
      change.kind === 'competence' &&
      index !== undefined &&
      isBare(change)
    )
      loose.set(index, change);
  }
  if (loose.size === 0) return [...changes];
  const taken = new Set<Change>();
  const joined = changes.map((change) => {
    const index = change[direction.parts];
    if (change.type !== 'reworded' || change.kind !== 'competence' || index === undefined) return change;
    const parts = partsOf(comparison, change, direction, loose).filter((part) => !taken.has(part));
    if (parts.length === 0) return change;
    for (const part of parts) taken.add(part);
    return together(comparison, change, parts, direction);
  });
  return joined.filter((change) => !taken.has(change));
}

/** The unmatched neighbours of the changed competence that make up the whole together with it. */
function partsOf(
  comparison: FrameworkComparison,
  change: Change,
  { whole, parts }: Direction,
  loose: ReadonlyMap<number, Change>,
): Change[] {
  const { words } = comparison.matching.wordings;
  const entries = comparison[parts].entries;
  const own = entries[change[parts] as number] as Entry;
  const all = words(comparison[whole].entries[change[whole] as number]?.text);
  const left = words(own.text);
  if (left.length >= all.length || share(left, all) < SHARE) return [];
  const siblings = entries[own.parent]?.children ?? [];
  const place = siblings.indexOf(own.index);
  const found: Change[] = [];
  for (const step of [1, -1]) {
    for (let at = place + step; at >= 0 && at < siblings.length; at += step) {
      const candidate = loose.get(siblings[at] as number);
      const text = candidate && words(entries[siblings[at] as number]?.text);
      if (!candidate || !text || text.length < LEAST_WORDS || share(text, all) < SHARE) break;
      found.push(candidate);
    }
  }
  const together = new Set(
    [own.index, ...found.map((each) => each[parts] as number)].flatMap((index) => [
      ...words(entries[index]?.text),
    ]),
  );
  const covered = all.filter((word) => together.has(word)).length;
  const brought = found.some((each) => brings(words(entries[each[parts] as number]?.text), left, all));
  return brought && covered >= SHARE * all.length ? found : [];
}

/** The share of `part` that is found in `whole`, from 0 to 1. */
function share(part: WordSet, whole: WordSet): number {
  const words = new Set(whole);
  return part.length === 0 ? 0 : part.filter((word) => words.has(word)).length / part.length;
}

/** Whether a part has words of the whole that its other parts do not have. */
function brings(part: WordSet, rest: WordSet, whole: WordSet): boolean {
  const kept = new Set(rest);
  const wanted = new Set(whole);
  return part.some((word) => wanted.has(word) && !kept.has(word));
}

function together(
  { lexicon }: FrameworkComparison,
  change: Change,
  parts: readonly Change[],
  { type, whole, parts: side }: Direction,
): Change {
  const further = parts.flatMap(({ from, to }) => (type === 'split' ? (to ?? []) : (from ?? [])));
  const sides = { before: change.from?.text ?? '', after: change.to?.text ?? '' };
  return {
    ...change,
    type,
    further,
    significance: parts.reduce(
      (sum, part) => graver(sum, part.significance),
      graver(change.significance, 'substantive'),
    ),
    attention: attentionInParts(
      {
        whole: sides[whole],
        parts: [sides[side], ...further.map(({ text }) => text)],
        isSplit: type === 'split',
      },
      lexicon(),
    ),
    nodes: { ...change.nodes, further: parts.flatMap(({ nodes }) => nodes.after ?? []) },
    steps: [...change.steps, ...parts.flatMap(({ steps }) => steps)],
  };
}
