export { type BaseChange, type OpenReview, openReviewOf } from './openReview.ts';
export { recordReviews } from './recordReviews.ts';
export { amendmentsOf, danglingAmendments } from './reviewable.ts';
export { problemsInReviews, type ReviewFileProblem } from './reviewProblems.ts';
export { isReviewFile, nameOfReview, REVIEW_FILE, type Review, readReviews } from './reviews.ts';
