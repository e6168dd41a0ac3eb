import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const NAME = 'competence-test-files';

/**
 * An esbuild plugin that gathers the `*.test.ts` beside the file that imports
 * `competence-test-files`. Each is loaded on call, because tests can only be defined once mocha is
 * there.
 * @type {import('esbuild').Plugin}
 */
export const testFilesPlugin = {
  name: 'test-files',
  setup(build) {
    build.onResolve({ filter: new RegExp(`^${NAME}$`) }, ({ resolveDir }) => ({
      path: resolveDir,
      namespace: NAME,
    }));
    build.onLoad({ filter: /.*/, namespace: NAME }, ({ path }) => {
      const files = readdirSync(path).filter((name) => name.endsWith('.test.ts'));
      const loads = files.sort().map((name) => `() => import(${JSON.stringify(join(path, name))})`);
      return { contents: `export const testFiles = [${loads.join(', ')}];`, resolveDir: path };
    });
  },
};
