/**
 * What the verbs run, built as a part of its own: it is loaded when a verb is called, and neither for its help nor for
 * the editor's server.
 */
export { check } from './check/check.ts';
export { answerTo } from './check/runJobs.ts';
export { changelog } from './diff/changelog.ts';
export { diff } from './diff/diff.ts';
export { explain } from './explain/explain.ts';
export { exportFiles } from './export/export.ts';
export { format } from './format/format.ts';
export { formatInput } from './format/formatInput.ts';
export { ids } from './ids/ids.ts';
export { merge } from './merge/merge.ts';
export { createStarter } from './new/createStarter.ts';
export { outline } from './outline/outline.ts';
export { review } from './review/review.ts';
