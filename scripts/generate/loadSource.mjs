import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { checkout } from '../checkout.mjs';

/**
 * Loads TypeScript, which Node 20 does not read, as one module.
 * @template Module
 * @param {string} name what the module is called in `out/generate`
 * @param {string} contents its source, as if it stood in the folder of the checkout
 * @param {import('esbuild').BuildOptions} options what else the bundler is told
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
