import { runSuite } from './runSuite.ts';

/** The entry point if extensions run in Node. */
export function run(): Promise<void> {
  process.setSourceMapsEnabled(true);
  // Mocha is an ES module and this bundle is not: it can only be imported as it runs.
  return runSuite(async () => (await import('mocha')).default);
}
