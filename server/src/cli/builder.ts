/** The commands that write documents, releases and the site, in a bundle of their own that no other command loads. */

export { exportFiles } from './export/export.ts';
export { questions } from './questions/questions.ts';
export { prepareRelease } from './release/release.ts';
export { tagReleases } from './release/tagReleases.ts';
export { build } from './site/build.ts';
