/**
 * What most verbs run, built as a part of its own: it is loaded when one of them is called, and neither for its help nor
 * for the editor's server. `explainer.ts`, `versions.ts` and `builder.ts` are such parts for the others.
 */
export { check } from './check/check.ts';
export { answerTo } from './check/runJobs.ts';
export { format } from './format/format.ts';
export { formatInput } from './format/formatInput.ts';
export { ids } from './ids/ids.ts';
export { createStarter } from './new/createStarter.ts';
export { outline } from './outline/outline.ts';
