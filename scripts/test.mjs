// Installs what the tests need and runs them all: `npm test`. Names of suites after `--` run only
// those; `--grep=…` runs only tests of that title. Suites that leave room for others run side by side.
// The failures are told again at the end, and the last line is the sum over the suites.
import { parseArgs } from 'node:util';
import { isStopping, stopOnSignals } from './host/processGroup.mjs';
import { progress } from './host/progress.mjs';
import { build, installDependencies } from './prepare.mjs';
import { stopWithNpm } from './stopWithNpm.mjs';
import { runSuite } from './test/runSuite.mjs';
import { rounds } from './test/suites.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { grep: { type: 'string', short: 'g' } },
});
if (values.grep) process.env.COMPETENCE_GREP = values.grep;
if (process.stdout.isTTY) process.env.FORCE_COLOR ??= '1';

stopOnSignals();
stopWithNpm();
try {
  const { passed, failures } = await runAll(chosenRounds(positionals));
  for (const failure of failures) console.log(`failed: ${failure}`);
  console.log(`${passed} passed, ${failures.length} failed`);
  process.exit(failures.length > 0 ? 1 : 0);
} catch (error) {
  if (!isStopping()) {
    console.error(error instanceof Error ? error.message : error);
    console.log('0 passed, 1 failed');
    process.exit(1);
  }
}

function chosenRounds(/** @type {string[]} */ names) {
  const known = rounds.flatMap(({ suites }) => suites.map(({ name }) => name));
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0) throw new Error(`No suite ${unknown.join(', ')}; there are ${known.join(', ')}.`);
  if (names.length === 0) return rounds;
  return rounds.map(({ suites, atOnce }) => ({
    suites: suites.filter(({ name }) => names.includes(name)),
    atOnce,
  }));
}

async function runAll(/** @type {readonly import('./test/suites.mjs').Round[]} */ chosen) {
  await installDependencies();
  const needsBuild = chosen.some(({ suites }) => suites.some(({ built }) => built));
  const buildError = needsBuild ? await tryBuild() : undefined;
  let passed = 0;
  /** @type {string[]} */
  const failures = [];
  const run = async (
    /** @type {import('./test/suites.mjs').Suite} */ suite,
    /** @type {boolean} */ beside,
  ) => {
    progress(`suite ${suite.name}`);
    const summary = suite.built && buildError ? notBuilt(buildError) : await runSuite(suite, beside);
    progress(`suite ${suite.name}: ${summary.passed} good, ${summary.failures.length} bad`);
    passed += summary.passed;
    failures.push(...summary.failures.map((failure) => `${suite.name}: ${failure}`));
  };
  for (const { suites, atOnce } of chosen) {
    const waiting = [...suites];
    const workers = Math.min(waiting.length, atOnce);
    const runNext = async () => {
      for (let suite = waiting.shift(); suite; suite = waiting.shift()) await run(suite, workers > 1);
    };
    await Promise.all(Array.from({ length: workers }, runNext));
  }
  return { passed, failures };
}

/** The suites that need no build are still worth running when it fails. */
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
