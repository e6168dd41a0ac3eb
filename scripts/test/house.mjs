// Checks the checkout itself. Each check counts as one test; its output is shown with the failures.
import { checkout } from '../checkout.mjs';
import { stopOnSignals } from '../host/processGroup.mjs';
import { runCommand } from '../host/runCommand.mjs';
import { summaryLine } from './summary.mjs';

/** @type {[string, string[]][]} */
const checks = [
  ['types', ['npm', 'run', '--silent', 'typecheck']],
  ['types of the scripts', [process.execPath, 'node_modules/typescript/bin/tsc', '--project', 'scripts']],
  ['lint and format', ['npm', 'run', '--silent', 'lint']],
  ['who imports whom', [process.execPath, 'scripts/test/imports.mjs']],
  ['who starts programs', [process.execPath, 'scripts/test/programs.mjs']],
  ['links', [process.execPath, 'scripts/test/links.mjs']],
  ['workflows', [process.execPath, 'scripts/test/workflows.mjs']],
  ['words and names', [process.execPath, 'scripts/test/words.mjs']],
  ['generated files', ['npm', 'run', '--silent', 'generate', '--', '--check']],
];

stopOnSignals();
/** @type {{ passed: number, failures: string[] }} */
const summary = { passed: 0, failures: [] };
for (const [name, [command = '', ...parameters]] of checks) {
  try {
    await runCommand(command, parameters, { cwd: checkout });
    summary.passed++;
    console.log(`  ✔ ${name}`);
  } catch (error) {
    summary.failures.push(`${name}: ${error instanceof Error ? error.message : error}`);
    console.log(`  ✘ ${name}`);
  }
}
console.log(summaryLine(summary));
process.exit(summary.failures.length > 0 ? 1 : 0);
