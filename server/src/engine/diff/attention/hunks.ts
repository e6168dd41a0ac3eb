import { diffArrays } from 'diff';
import type { ComparedWord } from '../../language/watched/words.ts';

/** Words in one place of a text that were replaced, added or removed together. */
export interface Hunk {
  readonly lost: readonly ComparedWord[];
  readonly gained: readonly ComparedWord[];
  /** The unchanged word before it. */
  readonly previous: ComparedWord | undefined;
  /** The unchanged word after it. */
  readonly next: ComparedWord | undefined;
}

/** If two texts have more differences than this, they are not compared place by place. */
const MOST_EDITS = 300;

/** The places in which two texts differ, in order; undefined if there are too many. */
export function hunksOf(before: readonly ComparedWord[], after: readonly ComparedWord[]): Hunk[] | undefined {
  // Most edits change a word or two, so most words are the same at both ends.
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start]?.key === after[start]?.key) start++;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end)?.key === after.at(-1 - end)?.key) end++;
  const [oldEnd, newEnd] = [before.length - end, after.length - end];
  if (start === oldEnd && start === newEnd) return [];
  const hunkOf = (oldStart: number, old: number, newStart: number, now: number): Hunk => ({
    lost: before.slice(oldStart, old),
    gained: after.slice(newStart, now),
    previous: after[newStart - 1],
    next: after[now],
  });
  const parts = diffArrays(before.slice(start, oldEnd).map(keyOf), after.slice(start, newEnd).map(keyOf), {
    maxEditLength: MOST_EDITS,
  });
  if (parts === undefined) return undefined;
  const hunks: Hunk[] = [];
  let [old, now] = [start, start];
  let [oldStart, newStart] = [old, now];
  const close = (): void => {
    if (oldStart < old || newStart < now) hunks.push(hunkOf(oldStart, old, newStart, now));
  };
  for (const { added, removed, count = 0 } of parts) {
    if (!added && !removed) {
      close();
      old += count;
      now += count;
      [oldStart, newStart] = [old, now];
    } else if (added) now += count;
    else old += count;
  }
  close();
  return hunks;
}

function keyOf({ key }: ComparedWord): string {
  return key;
}
