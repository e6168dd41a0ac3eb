import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { checkout } from '../checkout.mjs';
import { grammarPlugin } from '../grammarPlugin.mjs';
import { scriptsPlugin } from './scriptsPlugin.mjs';
import { testFilesPlugin } from './testFilesPlugin.mjs';

/** @type {import('esbuild').BuildOptions} */
const shared = {
  absWorkingDir: checkout,
  bundle: true,
  platform: 'node',
  target: 'node20',
  packages: 'external',
  sourcemap: true,
  logLevel: 'warning',
};

/**
 * Bundles test files, because Node 20 cannot run TypeScript; shared code is bundled once. Each bundle has the same path
 * under the given folder as the test under `test`.
 * @param {string} folder emptied first, so that deleted tests do not run
 * @param {string[]} patterns
 * @returns {Promise<string[]>} the bundles, one per test file
 */
export async function bundleTests(folder, patterns) {
  await rm(folder, { recursive: true, force: true });
  const { metafile } = await build({
    ...shared,
    entryPoints: patterns,
    format: 'esm',
    splitting: true,
    metafile: true,
    outbase: 'test',
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    plugins: [grammarPlugin, scriptsPlugin],
  });
  const entries = Object.entries(metafile.outputs).filter(([, output]) => output.entryPoint);
  return entries.map(([file]) => join(checkout, file)).sort();
}

/**
 * Bundles the suite that runs inside VS Code into one CommonJS file, which is what VS Code loads.
 * @param {string} entry
 * @param {string} outfile
 * @param {readonly string[]} only names of test files, without `.test.ts`; all if there are none
 */
export async function bundleHostSuite(entry, outfile, only) {
  await build({
    ...shared,
    entryPoints: [entry],
    format: 'cjs',
    outfile,
    external: ['vscode'],
    plugins: [grammarPlugin, testFilesPlugin(only)],
  });
}

/**
 * Bundles the same suite for a web worker. The modules of Node that tests use are replaced, and any other import from
 * Node is an error.
 * @param {string} entry
 * @param {string} outfile
 * @param {readonly string[]} only names of test files, without `.test.ts`; all if there are none
 * @param {Record<string, string | undefined>} environment the `process.env` of the tests
 */
export async function bundleWebSuite(entry, outfile, only, environment) {
  await build({
    ...shared,
    platform: 'browser',
    target: 'es2022',
    packages: 'bundle',
    entryPoints: [entry],
    format: 'cjs',
    outfile,
    external: ['vscode'],
    alias: { 'node:assert': 'assert', 'node:util': 'util' },
    define: { global: 'globalThis' },
    // A worker has no process and no environment variables.
    banner: { js: `const process = ${JSON.stringify({ env: environment })};` },
    plugins: [grammarPlugin, testFilesPlugin(only)],
  });
}
