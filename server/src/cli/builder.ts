/** The commands that build the site and export documents, in a bundle of their own that no other command loads. */
export { build } from './build/build.ts';
export { exportFiles } from './export/export.ts';
