import type { Name } from '../index/frameworkFacts.ts';
import { type Reviewable, type ReviewSource, reviewOf } from './reviewable.ts';
import type { Review } from './reviews.ts';

/** Also gives the recorded reviews. */
export interface ReviewRecords extends ReviewSource {
  reviews(framework: string, id: string): readonly Review[];
}

/**
 * What happened to a statement of the base since its amendment was reviewed: its text or title changed; another
 * framework declares it; or the amendment was never reviewed.
 */
export type BaseChange = 'reworded' | 'retitled' | 'moved' | 'new';

/** An amendment that was not reviewed against the current text of the base. */
export interface OpenReview {
  readonly now: Reviewable;
  readonly change: BaseChange;
  /** The recorded review; undefined if there is none. */
  readonly before: Review | undefined;
}

/** What has to be reviewed in the amendments of `name`; undefined if nothing does. */
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
