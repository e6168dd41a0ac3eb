import type { Name } from '../index/frameworkFacts.ts';
import { type Reviewable, type ReviewSource, reviewOf } from './reviewable.ts';
import type { Review } from './reviews.ts';

/** What knows what was reviewed, too. */
export interface ReviewRecords extends ReviewSource {
  reviews(framework: string, id: string): readonly Review[];
}

/**
 * What happened to a statement of the base since its amendment was reviewed: it says something else, as a competence or
 * as a title; another of the frameworks beneath declares it; or the amendment was never reviewed.
 */
export type BaseChange = 'reworded' | 'retitled' | 'moved' | 'new';

/** An amendment that was not reviewed against what the base says now. */
export interface OpenReview {
  readonly now: Reviewable;
  readonly change: BaseChange;
  /** What was reviewed; undefined when nothing was. */
  readonly before: Review | undefined;
}

/** What there is to review of the amendments of `name`; undefined when they were reviewed, or there is nothing to review. */
export function openReviewOf(name: Name, records: ReviewRecords): OpenReview | undefined {
  const now = reviewOf(name, records);
  if (now === undefined) return undefined;
  const known = records.reviews(name.framework, name.name);
  const before = known.findLast(({ base }) => base === now.base) ?? known.at(-1);
  if (before === undefined) return { now, change: 'new', before };
  if (before.fingerprint !== now.fingerprint) {
    return { now, change: now.declaration.kind === 'item' ? 'reworded' : 'retitled', before };
  }
  return before.base === now.base ? undefined : { now, change: 'moved', before };
}
