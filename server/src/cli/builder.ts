/** What makes the site, built as a part of its own: no other verb has to load it. */
export { build } from './build/build.ts';
