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

/** If two texts have more differences than this, everything in them counts as replaced. */
const MOST_EDITS = 300;

/** The places in which two texts differ, in order. */
export function hunksOf(before: readonly ComparedWord[], after: readonly ComparedWord[]): Hunk[] {
  const parts = diffArrays(before.map(keyOf), after.map(keyOf), { maxEditLength: MOST_EDITS });
  if (parts === undefined) return [{ lost: before, gained: after, previous: undefined, next: undefined }];
  const hunks: Hunk[] = [];
  let [old, now] = [0, 0];
  for (let index = 0; index < parts.length; index++) {
    const part = parts[index];
    if (!part?.added && !part?.removed) {
      old += part?.count ?? 0;
      now += part?.count ?? 0;
      continue;
    }
    const [oldStart, newStart] = [old, now];
    for (; parts[index]?.added || parts[index]?.removed; index++) {
      const { count = 0, added } = parts[index] ?? {};
      if (added) now += count;
      else old += count;
    }
    index--;
    hunks.push({
      lost: before.slice(oldStart, old),
      gained: after.slice(newStart, now),
      previous: after[newStart - 1],
      next: after[now],
    });
  }
  return hunks;
}

function keyOf({ key }: ComparedWord): string {
  return key;
}
