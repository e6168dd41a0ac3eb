import { build } from 'esbuild';
import { checkout } from '../checkout.mjs';
import { grammarPlugin } from '../grammarPlugin.mjs';

/** @typedef {typeof import('../../server/src/core/index.ts') & typeof import('../../test/support/marks.ts')} Core */

/** The engine, and what reads its examples as the tests do. */
const ENTRY = `export * from './server/src/core/index.ts'; export * from './test/support/marks.ts';`;

/** Loads the engine from its source, which Node 20 does not read. @returns {Promise<Core>} */
export async function loadCore() {
  const { outputFiles } = await build({
    stdin: { contents: ENTRY, resolveDir: checkout, loader: 'ts' },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    logLevel: 'warning',
    plugins: [grammarPlugin],
  });
  const code = outputFiles[0]?.contents ?? new Uint8Array();
  return import(`data:text/javascript;base64,${Buffer.from(code).toString('base64')}`);
}
