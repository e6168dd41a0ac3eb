// Runs the suite in ./suite inside a real VS Code. The runner is @vscode/test-electron, with desktop VS Code if it is
// available, otherwise with the launcher beside this file, which uses VS Code's server and a headless browser. With
// `--web` the extension runs in a web worker, as on vscode.dev. Names of test files, without `.test.ts`, run only those.
import { randomUUID } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runTests } from '@vscode/test-electron';
import { ensureServer } from '../../scripts/host/ensureServer.mjs';
import { findBrowser } from '../../scripts/host/findBrowser.mjs';
import { writeSettings } from '../../scripts/host/writeSettings.mjs';
import { readManifest } from '../../scripts/package/manifest.mjs';
import { bundleHostSuite, bundleWebSuite } from '../../scripts/test/bundleTests.mjs';
import { desktopHost } from './desktopHost.mjs';

/** Counted from the start of VS Code, so the time to install it is not limited. */
const LIMIT_MINUTES = 10;
/** The suite's own exit code for failed tests; any other means that the host failed. */
const TESTS_FAILED = 1;
/** The logs of VS Code, among two dozen, that show why a suite did not run, under either host. */
const reporting = /(?:^|[\\/])(?:main|renderer|exthost|remoteexthost|remoteagent|window)\.log$/;
const LOG_LINES = 40;
const { name, publisher } = readManifest();
/** Settings that make VS Code run the extension in a web worker, even if it could run elsewhere. */
const inWorker = {
  'extensions.webWorker': true,
  'remote.extensionKind': { [`${publisher}.${name}`]: ['web'] },
};

const checkout = fileURLToPath(new URL('../..', import.meta.url));
const isWeb = process.argv.includes('--web');
const only = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const suite = join(checkout, 'out', 'test', isWeb ? 'web' : 'host', 'suite.cjs');
const scratch = mkdtempSync(join(tmpdir(), 'competence-host-'));
const userData = join(scratch, 'data');
process.on('exit', () => rmSync(scratch, { recursive: true, force: true, maxRetries: 3 }));

stopOnRequest();
const host = await chooseHost();
await bundleSuite();
watch();
process.exit(await runSuite(host));

/** Desktop VS Code, or the launcher with everything it needs. */
async function chooseHost() {
  const desktop = await desktopHost();
  if (desktop) {
    console.log(`Host: desktop VS Code (${desktop})`);
    return desktop;
  }
  const browser = findBrowser();
  const { main } = await ensureServer();
  console.log(`Host: VS Code's server (${main}) in ${browser}`);
  // The mark identifies the lines of the suite in the output of that window.
  process.env.COMPETENCE_CONSOLE_MARK = randomUUID();
  return fileURLToPath(new URL('launcher.mjs', import.meta.url));
}

async function bundleSuite() {
  const entry = (/** @type {string} */ name) => join(checkout, 'test', 'host', 'suite', name);
  if (!isWeb) return bundleHostSuite(entry('index.ts'), suite, only);
  const { COMPETENCE_CONSOLE_MARK, COMPETENCE_GREP, FORCE_COLOR } = process.env;
  const environment = { COMPETENCE_CONSOLE_MARK, COMPETENCE_GREP, FORCE_COLOR };
  return bundleWebSuite(entry('web.ts'), suite, only, environment);
}

async function runSuite(/** @type {string} */ executable) {
  // A copy, so that tests can change it.
  const samples = join(scratch, 'samples');
  cpSync(join(checkout, 'samples'), samples, { recursive: true });
  // A slow machine would save text that a test has typed before the test reverts it. VS Code should ignore repositories
  // that a test creates and removes.
  const settings = { 'files.autoSave': 'off', 'git.enabled': false };
  writeSettings(userData, { ...settings, ...(isWeb ? inWorker : {}) });
  try {
    return await runTests({
      vscodeExecutablePath: executable,
      extensionDevelopmentPath: resolve(checkout),
      extensionTestsPath: suite,
      launchArgs: [samples, '--user-data-dir', userData, '--extensions-dir', join(scratch, 'extensions')],
    });
  } catch (error) {
    const code = /** @type {{ code?: number }} */ (error).code;
    if (code !== TESTS_FAILED) report(error);
    return code ?? TESTS_FAILED;
  }
}

/** test-electron ends VS Code on SIGINT: normally the first time, by force the second time. */
function stopHost() {
  process.emit('SIGINT');
  process.emit('SIGINT');
}

function watch() {
  const limit = setTimeout(() => {
    report(`The suite did not end within ${LIMIT_MINUTES} minutes.`);
    stopHost();
    process.exit(TESTS_FAILED);
  }, LIMIT_MINUTES * 60_000);
  limit.unref();
}

function stopOnRequest() {
  for (const name of ['SIGTERM', 'SIGHUP']) {
    process.once(name, () => {
      stopHost();
      process.exit(TESTS_FAILED);
    });
  }
}

/** Prints what failed, with the end of each log that VS Code left. */
function report(/** @type {unknown} */ reason) {
  console.error(reason);
  for (const log of logFiles()) {
    const lines = readFileSync(log, 'utf8').trimEnd().split('\n').slice(-LOG_LINES);
    console.error(`--- the end of ${relative(userData, log)}\n${lines.join('\n')}`);
  }
}

function logFiles() {
  const folder = join(userData, 'logs');
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => reporting.test(name))
    .map((name) => join(folder, name));
}
