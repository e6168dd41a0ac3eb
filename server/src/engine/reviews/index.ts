export { type OpenReview, openReviewOf } from './openReview.ts';
export { lineChange, recordReviews } from './recordReviews.ts';
export { amendmentsOf, reviewOf } from './reviewable.ts';
export { problemsInReviews, type ReviewFileProblem } from './reviewProblems.ts';
export {
  isReviewFile,
  nameOfReview,
  printReviews,
  REVIEW_FILE,
  type Review,
  readReviews,
  reviewFileBeside,
} from './reviews.ts';
