/** What makes the site and what is taken away, built as a part of its own: no other verb has to load it. */
export { build } from './build/build.ts';
export { exportFiles } from './export/export.ts';
