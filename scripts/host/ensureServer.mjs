import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { cacheFolder } from './cacheFolder.mjs';
import { installServer, NODE_MAJOR, SERVER_VERSION, serverPlaces } from './installServer.mjs';
import { progress } from './progress.mjs';
import { requireSystemPackages } from './systemPackages.mjs';

const STAMP = 'complete.json';

/**
 * @typedef {object} ServerInstall
 * @property {string} node the Node that runs the server
 * @property {string} main VS Code's own server-main.js
 */

/**
 * Makes sure that VS Code's server is installed in the cache, and returns its location. A complete install is kept
 * between runs; a missing, incomplete or broken one is installed again.
 * @returns {Promise<ServerInstall>}
 */
export async function ensureServer() {
  const folder = join(cacheFolder(), `vscode-server-${SERVER_VERSION}`);
  if (!isWhole(folder)) {
    requireSystemPackages();
    await install(folder);
  }
  const { node, main } = serverPlaces(folder);
  return { node, main };
}

function isWhole(/** @type {string} */ folder) {
  const { node, main, native } = serverPlaces(folder);
  return [join(folder, STAMP), main, native].every(existsSync) && runs(node);
}

function runs(/** @type {string} */ node) {
  try {
    execFileSync(node, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    // If Node does not start (another libc, a truncated file), the install is broken.
    return false;
  }
}

/**
 * Installs in a temporary folder and renames it at the end, so that two simultaneous runs never see each other's
 * incomplete folder. The stamp is written last.
 */
async function install(/** @type {string} */ folder) {
  const staging = `${folder}.partial-${process.pid}`;
  removeLeftovers(folder);
  progress(`VS Code is installed once, into ${folder} (700 MB; a minute or two)`);
  await installServer(staging);
  writeFileSync(join(staging, STAMP), JSON.stringify({ server: SERVER_VERSION, node: NODE_MAJOR }));
  moveIntoPlace(staging, folder);
  progress('VS Code is installed');
}

function moveIntoPlace(/** @type {string} */ staging, /** @type {string} */ folder) {
  if (isWhole(folder)) {
    rmSync(staging, { recursive: true });
    return;
  }
  rmSync(folder, { recursive: true, force: true });
  renameSync(staging, folder);
}

/** Temporary folders of interrupted installs; those of running processes are kept. */
function removeLeftovers(/** @type {string} */ folder) {
  const parent = dirname(folder);
  mkdirSync(parent, { recursive: true });
  for (const name of readdirSync(parent)) {
    const pid = /\.partial-(\d+)$/.exec(name)?.[1];
    if (pid && !isAlive(Number(pid))) rmSync(join(parent, name), { recursive: true });
  }
}

function isAlive(/** @type {number} */ pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it lives, and is another user's.
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
}
