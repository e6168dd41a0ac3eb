import type { Change } from '../diff/change.ts';
import { wordOfKind } from '../model/kinds.ts';
import { countOf } from '../text/counts.ts';
import { groupBy } from '../text/groupBy.ts';
import { joinNames } from './words.ts';

/** Changes that are shown as one entry, with the list in it. */
export interface ChangeGroup {
  /** What they have in common: `7 competences were given ids`. */
  readonly words: string;
  readonly changes: readonly Change[];
}

/** With fewer changes of one kind, each is an entry of its own. */
const FEWEST = 3;

/**
 * The entries of a list of changes. Ids that elements were given for the first time are one entry at the end, because
 * such a change usually comes in hundreds and is never a reason for concern.
 */
export function withGroups(changes: readonly Change[]): readonly (Change | ChangeGroup)[] {
  const firstIds = changes.filter(isFirstId);
  if (firstIds.length < FEWEST) return changes;
  const kinds = groupBy(firstIds, ({ kind }) => wordOfKind(kind));
  const counts = [...kinds].map(([kind, own]) => countOf(own.length, kind));
  const words = `${joinNames(counts)} were given ids`;
  return [...changes.filter((change) => !isFirstId(change)), { words, changes: firstIds }];
}

/** Whether an entry of a list stands for several changes. */
export function isGroup(entry: Change | ChangeGroup): entry is ChangeGroup {
  return 'changes' in entry;
}

function isFirstId({ type, from, significance, attention, reuse }: Change): boolean {
  return (
    type === 'renamed-id' &&
    from?.text === '' &&
    significance === 'editorial' &&
    attention.length === 0 &&
    reuse === undefined
  );
}
