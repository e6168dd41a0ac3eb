import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { checkout } from '../checkout.mjs';
import { grammarPlugin } from '../grammarPlugin.mjs';

/** @typedef {typeof import('../../server/src/core/index.ts') & typeof import('../../test/support/marks.ts')} Core */

/** The engine, and what reads its examples as the tests do. */
const ENTRY = `export * from './server/src/core/index.ts'; export * from './test/support/marks.ts';`;

/** Loads the engine from its source, which Node 20 does not read. @returns {Promise<Core>} */
export async function loadCore() {
  const outfile = join(checkout, 'out/generate/core.mjs');
  await build({
    stdin: { contents: ENTRY, resolveDir: checkout, loader: 'ts' },
    bundle: true,
    outfile,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    mainFields: ['module', 'main'],
    logLevel: 'warning',
    plugins: [grammarPlugin],
  });
  return import(pathToFileURL(outfile).href);
}
