/**
 * The code of most commands, in a bundle of its own. It is loaded when one of them runs, but not for their help or for
 * the language server. `explainer.ts`, `versions.ts` and `builder.ts` are the bundles of the other commands.
 */
export { check } from './check/check.ts';
export { answerTo } from './check/runJobs.ts';
export { format } from './format/format.ts';
export { formatInput } from './format/formatInput.ts';
export { ids } from './ids/ids.ts';
export { createStarter } from './new/createStarter.ts';
export { outline } from './outline/outline.ts';
