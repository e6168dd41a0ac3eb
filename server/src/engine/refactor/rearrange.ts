import type { Chosen } from './chosen.ts';
import { demote } from './demote.ts';
import { moveOver } from './moveOver.ts';
import { chosenWords } from './nouns.ts';
import { promote } from './promote.ts';
import type { Rearrangement } from './rearrangement.ts';
import type { RefactoringProvider } from './refactoring.ts';

/** The four directions of an outliner. */
export type Way = 'promote' | 'demote' | 'moveUp' | 'moveDown';

export const WAYS: readonly Way[] = ['promote', 'demote', 'moveUp', 'moveDown'];

const TITLES: Readonly<Record<Way, (what: string) => string>> = {
  promote: (what) => `Move ${what} one level out`,
  demote: (what) => `Move ${what} one level in`,
  moveUp: (what) => `Move ${what} up`,
  moveDown: (what) => `Move ${what} down`,
};

/** Moves the selection one step in that direction; undefined when it cannot move. */
export function rearrange(chosen: Chosen, way: Way): Rearrangement | undefined {
  switch (way) {
    case 'promote':
      return promote(chosen);
    case 'demote':
      return demote(chosen);
    case 'moveUp':
      return moveOver(chosen, 'up');
    case 'moveDown':
      return moveOver(chosen, 'down');
  }
}

/** Offers the directions in which the selection can move. */
export const offerRearrangements: RefactoringProvider = (chosen) => {
  const { path } = chosen;
  return WAYS.flatMap((way) => {
    const rearrangement = rearrange(chosen, way);
    if (rearrangement === undefined) return [];
    const edit = () => ({ changes: rearrangement.changes().map((change) => ({ path, ...change })) });
    return [{ id: way, title: TITLES[way](chosenWords(chosen)), kind: 'move', edit }];
  });
};
