import type { Change } from '../diff/change.ts';
import { wordOfKind } from '../model/kinds.ts';
import { AGREED } from '../model/properties.ts';
import { countOf } from '../text/counts.ts';
import { groupBy } from '../text/groupBy.ts';
import { dayInWords } from './readerValues.ts';
import { joinNames } from './words.ts';

/** Changes that are shown as one entry, with the list in it. */
export interface ChangeGroup {
  /** What they have in common: `7 competences were given ids`. */
  readonly words: string;
  readonly changes: readonly Change[];
  /** What is new in one of them, to be shown before its title: `[id]`, `3 May 2026`. */
  readonly newValue: (change: Change) => string;
}

/** A kind of change that is folded. */
interface Foldable {
  readonly includes: (change: Change) => boolean;
  readonly happened: (changes: readonly Change[]) => string;
  readonly newValue: ChangeGroup['newValue'];
}

/** With fewer changes of one kind, each is an entry of its own. */
const FEWEST = 3;

const FOLDABLE: readonly Foldable[] = [
  {
    includes: isFirstId,
    happened: () => 'were given ids',
    newValue: ({ to }) => `[${to?.text ?? ''}]`,
  },
  {
    includes: isFirstAgreement,
    happened: (changes) => {
      const days = new Set(changes.map(({ to }) => to?.text ?? ''));
      return days.size === 1 ? `were agreed on ${[...days].map(dayInWords).join('')}` : 'were agreed';
    },
    newValue: ({ to }) => dayInWords(to?.text ?? ''),
  },
];

/**
 * The entries of a list of changes. Ids that elements were given for the first time are one entry at the end, and so are
 * statements that a group agreed for the first time, because such changes usually come in hundreds and are never a
 * reason for concern.
 */
export function withGroups(changes: readonly Change[]): readonly (Change | ChangeGroup)[] {
  const groups = FOLDABLE.flatMap(({ includes, happened, newValue }): ChangeGroup[] => {
    const own = changes.filter(includes);
    if (own.length < FEWEST) return [];
    const kinds = groupBy(own, ({ kind }) => wordOfKind(kind));
    const counts = [...kinds].map(([kind, each]) => countOf(each.length, kind));
    return [{ words: `${joinNames(counts)} ${happened(own)}`, changes: own, newValue }];
  });
  if (groups.length === 0) return changes;
  const folded = new Set(groups.flatMap((group) => group.changes));
  return [...changes.filter((change) => !folded.has(change)), ...groups];
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

function isFirstAgreement({ type, property, from }: Change): boolean {
  return type === 'property-changed' && property === AGREED && from?.text === '';
}
