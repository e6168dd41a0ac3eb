/** The commands that write documents and the site, in a bundle of their own that no other command loads. */

export { exportFiles } from './export/export.ts';
export { questions } from './questions/questions.ts';
export { build } from './site/build.ts';
