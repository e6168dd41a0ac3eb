import type MochaClass from 'mocha';
import { runSuite } from './runSuite.ts';

/** The entry point if extensions run in a web worker. */
export function run(): Promise<void> {
  return runSuite(async () => {
    // Mocha's own build for browsers hangs itself on the global scope.
    // @ts-expect-error It comes without types.
    await import('mocha/mocha.js');
    return (globalThis as unknown as { readonly Mocha: typeof MochaClass }).Mocha;
  });
}
