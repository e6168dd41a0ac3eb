import { testFiles } from 'competence-test-files';
import type MochaClass from 'mocha';
import { summaryLine } from '../../../scripts/test/summary.mjs';
import { markConsole } from './markConsole.ts';

/**
 * Runs every test file here, and rejects when a test failed. Mocha is loaded by then only: it keeps the console that it
 * finds.
 */
export async function runSuite(loadMocha: () => Promise<typeof MochaClass>): Promise<void> {
  markConsole(process.env.COMPETENCE_CONSOLE_MARK);
  const { passed, failed } = await runMocha(await loadMocha());
  console.log(summaryLine({ passed, failed }));
  if (failed > 0) throw new Error(`${failed} failed`);
}

async function runMocha(Mocha: typeof MochaClass): Promise<{ passed: number; failed: number }> {
  const mocha = new Mocha({
    ui: 'bdd',
    reporter: 'spec',
    timeout: 60_000,
    color: Boolean(process.env.FORCE_COLOR),
    forbidPending: true,
  });
  mocha.grep(process.env.COMPETENCE_GREP ?? '');
  mocha.suite.emit('pre-require', globalThis, 'suite', mocha);
  for (const load of testFiles) await load();
  return new Promise((resolve) => {
    const runner = mocha.run((failed) => resolve({ passed: runner.stats?.passes ?? 0, failed }));
  });
}
