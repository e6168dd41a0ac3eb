import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const NAME = 'competence-test-files';

/**
 * An esbuild plugin that collects the `*.test.ts` beside the file that imports `competence-test-files`. Each is loaded
 * on call, because tests can only be defined after mocha has started. Those named `*.desktop.test.ts` need a desktop,
 * and are left out of bundles for a browser.
 * @param {readonly string[]} only names of files, without `.test.ts`; all if there are none
 * @returns {import('esbuild').Plugin}
 */
export const testFilesPlugin = (only) => ({
  name: 'test-files',
  setup(build) {
    build.onResolve({ filter: new RegExp(`^${NAME}$`) }, ({ resolveDir }) => ({
      path: resolveDir,
      namespace: NAME,
    }));
    build.onLoad({ filter: /.*/, namespace: NAME }, ({ path }) => {
      const isForBrowser = build.initialOptions.platform === 'browser';
      const files = readdirSync(path)
        .filter((name) => name.endsWith('.test.ts'))
        .filter((name) => only.length === 0 || only.includes(name.slice(0, -'.test.ts'.length)))
        .filter((name) => !isForBrowser || !name.endsWith('.desktop.test.ts'));
      const loads = files.sort().map((name) => `() => import(${JSON.stringify(join(path, name))})`);
      return { contents: `export const testFiles = [${loads.join(', ')}];`, resolveDir: path };
    });
  },
});
