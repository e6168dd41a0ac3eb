import { testFiles } from 'competence-test-files';
import { summaryLine } from '../../../scripts/test/summary.mjs';
import { markConsole } from './markConsole.ts';

/** What VS Code calls, in either host: runs every test file here, and rejects when a test failed. */
export async function run(): Promise<void> {
  markConsole(process.env.COMPETENCE_CONSOLE_MARK);
  process.setSourceMapsEnabled(true);
  const { passed, failed } = await runMocha();
  console.log(summaryLine({ passed, failed }));
  if (failed > 0) throw new Error(`${failed} failed`);
}

async function runMocha(): Promise<{ passed: number; failed: number }> {
  // Mocha is an ES module and this bundle is not: it can only be imported as it runs.
  const { default: Mocha } = await import('mocha');
  const mocha = new Mocha({
    ui: 'bdd',
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
