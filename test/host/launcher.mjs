#!/usr/bin/env node
// Replaces the VS Code executable if there is none: takes the arguments of @vscode/test-electron, runs the same suite
// in VS Code's server and web workbench, with a headless Chromium as its window, and exits with the suite's exit code.
// Code 2 and above: the host itself failed.
import { appendFileSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { launchBrowser } from '../../scripts/host/launchBrowser.mjs';
import { isStopping, stopOnSignals } from '../../scripts/host/processGroup.mjs';
import { startServer } from '../../scripts/host/startServer.mjs';
import { remoteUri, workbenchUrl } from '../../scripts/host/workbenchUrl.mjs';

const HOST_FAILED = 2;

// The workbench mixes its own log with the suite's console. The suite marks its lines, which are shown; all others go
// to a file.
const mark = process.env.COMPETENCE_CONSOLE_MARK ?? '';
let suiteSpoke = false;

const { values, positionals } = parseArgs({
  strict: false,
  allowPositionals: true,
  options: {
    extensionDevelopmentPath: { type: 'string' },
    extensionTestsPath: { type: 'string' },
    'user-data-dir': { type: 'string' },
    'extensions-dir': { type: 'string' },
  },
});

/** @type {import('playwright-core').Browser | undefined} */
let browser;
stopOnSignals(() => browser?.close());
// Standard input is a pipe from the runner: if it closes, the runner has ended.
process.stdin.on('close', () => process.kill(process.pid, 'SIGTERM')).resume();

try {
  process.exit(await runSuite());
} catch (error) {
  if (!isStopping()) {
    console.error(error);
    process.exit(HOST_FAILED);
  }
}

async function runSuite() {
  const userData = given('user-data-dir');
  const server = await startServer({
    // VS Code's server keeps its user data in a folder `data`; the runner names that folder.
    dataFolder: dirname(userData),
    extensions: given('extensions-dir'),
    switches: ['--enable-smoke-test-driver'],
  });
  browser = await launchBrowser();
  const lost = server.ended.then(({ how }) => Promise.reject(new Error(`VS Code's server ${how}`)));
  try {
    return await Promise.race([suiteIn(browser, server, join(userData, 'logs')), lost]);
  } finally {
    await browser.close();
    await server.stop();
  }
}

/**
 * Opens the workbench with the suite as its payload and waits for the suite's exit code.
 * @param {import('playwright-core').Browser} browser
 * @param {import('../../scripts/host/startServer.mjs').Server} server
 * @param {string} logs
 * @returns {Promise<number>}
 */
async function suiteIn(browser, server, logs) {
  mkdirSync(logs, { recursive: true });
  const page = await browser.newPage({ viewport: { width: 1000, height: 700 }, reducedMotion: 'reduce' });
  await page.exposeFunction(
    'codeAutomationLog',
    (/** @type {Channel} */ channel, /** @type {unknown[]} */ words) =>
      forward(join(logs, 'window.log'), channel, words),
  );
  const exited = new Promise((resolve, reject) => {
    page.exposeFunction('codeAutomationExit', resolve).catch(reject);
    page.once('crash', () => reject(new Error('The workbench crashed.')));
    page.once('close', () => reject(new Error('The workbench was closed.')));
  });
  const payload = ['extensionDevelopmentPath', 'extensionTestsPath'].map(
    (name) => /** @type {[string, string]} */ ([name, remoteUri(server, given(name))]),
  );
  await page.goto(workbenchUrl(server, positionals.at(-1) ?? process.cwd(), payload));
  const code = await exited;
  if (!suiteSpoke) throw new Error('The suite ended without a word: it could not be loaded.');
  return code;
}

/**
 * Prints a line of the suite on the channel it chose.
 * @typedef {'trace' | 'debug' | 'info' | 'warn' | 'error'} Channel
 */
function forward(/** @type {string} */ log, /** @type {Channel} */ channel, /** @type {unknown[]} */ words) {
  const text = words.join(' ');
  if (!text.startsWith(mark)) {
    appendFileSync(log, `${channel}: ${text}\n`);
    return;
  }
  suiteSpoke = true;
  const show = channel === 'error' || channel === 'warn' ? console.error : console.log;
  show(text.slice(mark.length));
}

function given(/** @type {string} */ name) {
  const value = values[name];
  if (typeof value !== 'string') throw new Error(`The launcher needs --${name}=…`);
  return value;
}
