import type { Name } from '../index/frameworkFacts.ts';
import { type Reviewable, type ReviewSource, reviewOf } from './reviewable.ts';
import type { Review } from './reviews.ts';

/** Also gives the recorded reviews. */
export interface ReviewRecords extends ReviewSource {
  reviews(framework: string, id: string): readonly Review[];
}

/**
 * What happened to a statement of the base since its amendment was reviewed: its text or title changed; another
 * framework declares it; it is out of use, or in use again; what is above it says something else, or it is in another
 * place; or the amendment was never reviewed.
 */
export type BaseChange = 'reworded' | 'retitled' | 'moved' | 'retired' | 'in-use' | 'context' | 'new';

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
  if (before.base !== now.base) return { now, change: 'moved', before };
  // Older records do not say more.
  if (before.context === undefined || now.context === undefined) return undefined;
  if (Boolean(before.isRetired) !== Boolean(now.isRetired))
    return { now, change: now.isRetired ? 'retired' : 'in-use', before };
  return before.context === now.context ? undefined : { now, change: 'context', before };
}
