import { grammarPlugin } from '../grammarPlugin.mjs';
import { loadSource } from './loadSource.mjs';

/** @typedef {typeof import('../../server/src/core/index.ts') & typeof import('../../test/support/marks.ts')} Core */

/** The engine, and what reads its examples as the tests do. */
const ENTRY = `export * from './server/src/core/index.ts'; export * from './test/support/marks.ts';`;

/** @returns {Promise<Core>} */
export function loadCore() {
  return loadSource('core', ENTRY, { mainFields: ['module', 'main'], plugins: [grammarPlugin] });
}
