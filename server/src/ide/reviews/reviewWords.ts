import type { ReviewToDo } from '../../engine/checking/index.ts';
import { countOf } from '../../engine/text/index.ts';

/** The change of a base element since the review, for a lens above the amendment or for a list. */
export function wordsOfReview({ open: { now, change, before } }: Pick<ReviewToDo, 'open'>): string {
  const since = before?.version ? `since ${before.version}` : 'since the review';
  switch (change) {
    case 'reworded':
    case 'retitled':
      return `${now.base} ${change} this ${since}`;
    case 'moved':
      return `moved from ${before?.base} to ${now.base} ${since}`;
    case 'retired':
      return `${now.base} retired this ${since}`;
    case 'in-use':
      return `${now.base} uses this again ${since}`;
    case 'context':
      return `${now.base} changed the lead-in or the place of this ${since}`;
    case 'gone':
      return `removed from ${before.base} ${since}`;
    case 'new':
      return 'not reviewed yet';
  }
}

/** The number of changes to review in an adaptation. */
export function wordsOfReviews(toDo: readonly ReviewToDo[]): string {
  const changed = new Map(toDo.filter(({ open }) => open.change !== 'new').map((each) => [each.id, each]));
  const fresh = new Set(toDo.filter(({ open }) => open.change === 'new').map(({ id }) => id));
  const bases = new Set([...changed.values()].map(({ open }) => (open.now ?? open.before).base));
  const parts = [
    ...(changed.size
      ? [`${countOf(changed.size, 'element')} of ${[...bases].join(' and ')} changed since the review`]
      : []),
    ...(fresh.size ? [`${countOf(fresh.size, 'amendment')} not reviewed yet`] : []),
  ];
  return parts.join(', ');
}
