/** What compares versions, built as a part of its own: most verbs look at what there is now. */
export { changelog } from './diff/changelog.ts';
export { diff } from './diff/diff.ts';
export { merge } from './merge/merge.ts';
export { review } from './review/review.ts';
