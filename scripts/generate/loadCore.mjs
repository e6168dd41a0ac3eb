import { grammarPlugin } from '../grammarPlugin.mjs';
import { loadSource } from './loadSource.mjs';

/**
 * @typedef {typeof import('../../server/src/engine/index.ts')
 *   & typeof import('../../server/src/engine/checking/index.ts')
 *   & typeof import('../../server/src/engine/model/index.ts')
 *   & typeof import('../../server/src/engine/rules/index.ts')
 *   & typeof import('../../server/src/engine/syntax/index.ts')
 *   & typeof import('../../test/support/marks.ts')} Core
 */

/** The parts of the engine that generated pages describe, and what reads its examples as the tests do. */
const ENTRY = [
  'server/src/engine',
  ...['checking', 'model', 'rules', 'syntax'].map((folder) => `server/src/engine/${folder}`),
]
  .map((folder) => `export * from './${folder}/index.ts';`)
  .concat(`export * from './test/support/marks.ts';`)
  .join('\n');

/** @returns {Promise<Core>} */
export function loadCore() {
  return loadSource('core', ENTRY, { mainFields: ['module', 'main'], plugins: [grammarPlugin] });
}
