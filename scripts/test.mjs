// Installs what the tests need and runs them all: `npm test`. Names of suites and test files after `--` run only those,
// `-g` only tests whose titles match, and `--watch` runs them again after each change. Some suites run side by side.
// Failures are listed again at the end, and the last line has the total of all suites.
import { parseArgs } from 'node:util';
import { isStopping, stopOnSignals } from './host/processGroup.mjs';
import { progress } from './host/progress.mjs';
import { build, installDependencies } from './prepare.mjs';
import { stopWithNpm } from './stopWithNpm.mjs';
import { runSuite } from './test/runSuite.mjs';
import { chosenSuites, runSideBySide } from './test/suites.mjs';
import { nextChange } from './test/watchSources.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { grep: { type: 'string', short: 'g' }, watch: { type: 'boolean', default: false } },
});
if (values.grep) process.env.COMPETENCE_GREP = values.grep;
if (process.stdout.isTTY) process.env.FORCE_COLOR ??= '1';

stopOnSignals();
stopWithNpm();
try {
  const chosen = chosenSuites(positionals);
  let failed = await runAndReport(chosen);
  while (values.watch) {
    progress('waiting for a change');
    await nextChange();
    failed = await runAndReport(chosen);
  }
  process.exit(failed > 0 ? 1 : 0);
} catch (error) {
  if (!isStopping()) {
    console.error(error instanceof Error ? error.message : error);
    console.log('0 passed, 1 failed');
    process.exit(1);
  }
}

async function runAndReport(/** @type {readonly import('./test/suites.mjs').Suite[]} */ chosen) {
  const { passed, failures } = await runAll(chosen);
  for (const failure of failures) console.log(`failed: ${failure}`);
  console.log(`${passed} passed, ${failures.length} failed`);
  return failures.length;
}

async function runAll(/** @type {readonly import('./test/suites.mjs').Suite[]} */ chosen) {
  await installDependencies();
  const needsBuild = chosen.some(({ built }) => built);
  const buildError = needsBuild ? await tryBuild() : undefined;
  let passed = 0;
  /** @type {string[]} */
  const failures = [];
  await runSideBySide(chosen, async (suite, isBeside) => {
    progress(`suite ${suite.name}`);
    const summary = suite.built && buildError ? notBuilt(buildError) : await runSuite(suite, isBeside);
    progress(`suite ${suite.name}: ${summary.passed} good, ${summary.failures.length} bad`);
    passed += summary.passed;
    failures.push(...summary.failures.map((failure) => `${suite.name}: ${failure}`));
  });
  return { passed, failures };
}

/** If the build fails, the suites that do not need it still run. */
async function tryBuild() {
  try {
    await build();
    return undefined;
  } catch (error) {
    return error;
  }
}

/** @returns {import('./test/summary.mjs').Summary} */
function notBuilt(/** @type {unknown} */ error) {
  const reason = error instanceof Error ? error.message : String(error);
  return { passed: 0, failures: [`the product could not be built.\n${reason}`] };
}
