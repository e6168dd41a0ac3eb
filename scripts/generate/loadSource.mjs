import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { checkout } from '../checkout.mjs';

/**
 * Loads TypeScript, which Node 20 cannot run, as one module.
 * @template Module
 * @param {string} name the name of the module in `out/generate`
 * @param {string} contents its source, as if it were in the root folder
 * @param {import('esbuild').BuildOptions} options further options of the bundler
 * @returns {Promise<Module>}
 */
export async function loadSource(name, contents, options) {
  const outfile = join(checkout, 'out', 'generate', `${name}.mjs`);
  await build({
    stdin: { contents, resolveDir: checkout, loader: 'ts' },
    bundle: true,
    outfile,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    logLevel: 'warning',
    ...options,
  });
  return import(pathToFileURL(outfile).href);
}
