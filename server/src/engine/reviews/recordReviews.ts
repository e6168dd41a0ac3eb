import type { TextChange } from '../text/span.ts';
import { amendmentsOf, type ReviewSource, reviewOf, statedVersion } from './reviewable.ts';
import { problemsInReviews } from './reviewProblems.ts';
import { nameOfReview, printReviews, type Review, readReviews } from './reviews.ts';

/** The new text of a review file. */
export interface RecordedReviews {
  readonly text: string;
  /** The new reviews, and whether there were any. */
  readonly fresh: readonly { readonly review: Review; readonly isKnown: boolean }[];
  /** The reviews that are no longer needed, because the adaptation does not amend their elements. */
  readonly dropped: readonly Review[];
  /** Whether nothing can be recorded, so that the text is unchanged: see `problemsInReviews`. */
  readonly isBlocked: boolean;
}

/**
 * Records that `frameworks` were reviewed against the current base, in the review file with the text `text`. With
 * `isChosen`, only chosen elements are recorded, and other reviews stay. Reviews of elements that are no longer amended
 * are removed, and those of elements that are no longer in the base are kept. If the statement has not changed, its line stays as it is, with the version of the first review.
 * Comments and unrecognised lines are kept.
 */
export function recordReviews(
  text: string,
  frameworks: readonly string[],
  source: ReviewSource,
  isChosen: (review: Review) => boolean = () => true,
): RecordedReviews {
  const before = readReviews(text);
  const known = new Map(before.map((each) => [nameOfReview(each), each]));
  const now = frameworks.flatMap((id) => reviewsOf(id, source));
  const fresh: { review: Review; isKnown: boolean }[] = [];
  const recorded: Review[] = [];
  for (const review of now) {
    const earlier = known.get(nameOfReview(review));
    if (earlier && isSameState(earlier, review)) recorded.push(earlier);
    else if (earlier && isOlderRecord(earlier, review))
      recorded.push(isChosen(review) ? { ...review, version: earlier.version } : earlier);
    else if (isChosen(review)) {
      fresh.push({ review, isKnown: earlier !== undefined });
      recorded.push(review);
    }
  }
  const recordedIds = new Set(recorded.map(idOfReview));
  const kept = before.filter((each) => {
    if (!frameworks.includes(each.framework)) return true;
    // If the base no longer has the element, its review is kept until somebody removes the amendment.
    return !recordedIds.has(idOfReview(each)) && isAmended(each, source);
  });
  const dropped = before.filter((each) => frameworks.includes(each.framework) && !isAmended(each, source));
  const isBlocked = problemsInReviews(text).some((problem) => problem.isBlocking);
  return { text: isBlocked ? text : printReviews([...kept, ...recorded], text), fresh, dropped, isBlocked };
}

function isSameState(earlier: Review, now: Review): boolean {
  return (
    earlier.fingerprint === now.fingerprint &&
    earlier.context === now.context &&
    Boolean(earlier.isRetired) === Boolean(now.isRetired)
  );
}

/** Whether a record is right for the text, and does not say where that was. */
function isOlderRecord(earlier: Review, now: Review): boolean {
  return earlier.fingerprint === now.fingerprint && earlier.context === undefined;
}

function idOfReview({ framework, id }: Review): string {
  return `${framework} ${id}`;
}

function isAmended({ framework, id }: Review, source: ReviewSource): boolean {
  const name = source.facts(framework)?.names.get(id);
  return name !== undefined && amendmentsOf(name).length > 0;
}

/** The change of whole lines that turns one text into another; none if they are the same. */
export function lineChange(before: string, after: string): TextChange | undefined {
  if (before === after) return undefined;
  const old = linesOf(before);
  const now = linesOf(after);
  const shorter = Math.min(old.length, now.length);
  let start = 0;
  while (start < shorter && old[start] === now[start]) start++;
  let same = 0;
  while (same < shorter - start && old.at(-1 - same) === now.at(-1 - same)) same++;
  const end = old.length - same;
  const last = old.at(-1) ?? '';
  const isOpen = same === 0 && !last.endsWith('\n') && old.length > 0;
  return {
    range: {
      start: { line: start, column: 0 },
      end: isOpen ? { line: end - 1, column: last.length } : { line: end, column: 0 },
    },
    text: now.slice(start, now.length - same).join(''),
  };
}

function reviewsOf(id: string, source: ReviewSource): Review[] {
  const names = source.facts(id)?.names.values() ?? [];
  return [...names].flatMap((name) => {
    const review = reviewOf(name, source);
    if (review === undefined) return [];
    const { declaration: _, ...rest } = review;
    return { ...rest, version: statedVersion(source.facts(review.base), source) };
  });
}

function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}
