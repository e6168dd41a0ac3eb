/** The commands that build the site and export documents, in a bundle of their own that no other command loads. */

export { exportFiles } from './export/export.ts';
export { build } from './site/build.ts';
