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
 * Bundles test files, since Node 20 does not read TypeScript; what they share is bundled once. Each
 * comes out under the given folder at the place that it has under `test`.
 * @param {string} folder emptied first, so that a deleted test is not run
 * @param {string[]} patterns
 * @returns {Promise<string[]>} the bundles, one a test file
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
 */
export async function bundleHostSuite(entry, outfile) {
  await build({
    ...shared,
    entryPoints: [entry],
    format: 'cjs',
    outfile,
    external: ['vscode'],
    plugins: [grammarPlugin, testFilesPlugin],
  });
}

/**
 * Bundles the same suite for a web worker: Node's modules that tests are written with are stood in for, and any other
 * import of Node's is an error.
 * @param {string} entry
 * @param {string} outfile
 * @param {Record<string, string | undefined>} environment what the tests find as `process.env`
 */
export async function bundleWebSuite(entry, outfile, environment) {
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
    // A worker has no process, and is told no environment.
    banner: { js: `const process = ${JSON.stringify({ env: environment })};` },
    plugins: [grammarPlugin, testFilesPlugin],
  });
}
