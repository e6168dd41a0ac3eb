import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * An esbuild plugin that leaves the project's scripts out of a bundle, because they find files relative to themselves.
 * @type {import('esbuild').Plugin}
 */
export const scriptsPlugin = {
  name: 'scripts',
  setup(build) {
    build.onResolve({ filter: /^\.{1,2}\/.*\.mjs$/ }, ({ path, resolveDir }) => ({
      path: pathToFileURL(resolve(resolveDir, path)).href,
      external: true,
    }));
  },
};
