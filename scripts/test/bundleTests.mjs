import { rm } from 'node:fs/promises';
import { build } from 'esbuild';
import { grammarPlugin } from '../grammarPlugin.mjs';
import { testFilesPlugin } from './testFilesPlugin.mjs';

/** @type {import('esbuild').BuildOptions} */
const shared = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  packages: 'external',
  sourcemap: true,
  logLevel: 'warning',
};

/**
 * Bundles test files, since Node 20 does not read TypeScript; what they share is bundled once. Each
 * comes out under `out/test` at the place that it has under `test`.
 * @param {string} folder where the bundles go; emptied first, so that a deleted test is not run
 * @param {string[]} files
 * @returns {Promise<void>}
 */
export async function bundleTests(folder, files) {
  await rm(folder, { recursive: true, force: true });
  await build({
    ...shared,
    entryPoints: files,
    format: 'esm',
    splitting: true,
    outbase: 'test',
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    plugins: [grammarPlugin],
  });
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
