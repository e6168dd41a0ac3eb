import { testFiles } from 'competence-test-files';
import type MochaClass from 'mocha';
import { type Summary, summaryLine, summaryOf } from '../../../scripts/test/summary.mjs';
import { markConsole } from './markConsole.ts';

/**
 * Runs every test file here, and rejects if a test failed. Mocha must be loaded only now, because it keeps the console
 * that it finds.
 */
export async function runSuite(loadMocha: () => Promise<typeof MochaClass>): Promise<void> {
  markConsole(process.env.COMPETENCE_CONSOLE_MARK);
  const summary = await runMocha(await loadMocha());
  console.log(summaryLine(summary));
  if (summary.failures.length > 0) throw new Error(`${summary.failures.length} failed`);
}

async function runMocha(Mocha: typeof MochaClass): Promise<Summary> {
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
    const summary = summaryOf(mocha.run(() => resolve(summary)));
  });
}
