/** The commands that compare versions, in a bundle of their own: most commands only need the current files. */
export { changelog } from './diff/changelog.ts';
export { diff } from './diff/diff.ts';
export { merge } from './merge/merge.ts';
export { review } from './review/review.ts';
