import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { checkout } from '../checkout.mjs';
import { cacheFolder } from '../host/cacheFolder.mjs';
import { findCommand } from '../host/findCommand.mjs';
import { hasScreen } from '../host/hasScreen.mjs';
import { startGroup } from '../host/processGroup.mjs';
import { progress } from '../host/progress.mjs';
import { writeSettings } from '../host/writeSettings.mjs';

/**
 * The `code` command, if it opens a desktop window. In the terminal of a remote or browser VS Code, a command of the
 * same name talks to that VS Code, and cannot load an extension from a folder.
 * @returns {string | undefined}
 */
export function findDesktop() {
  return hasScreen() && !process.env.VSCODE_IPC_HOOK_CLI ? findCommand('code') : undefined;
}

/**
 * Opens a desktop VS Code with the extension loaded from the checkout, and waits until its window is closed. It is a
 * separate instance with its own settings and extensions: your own VS Code is neither changed nor asked to trust a
 * folder, and the two can be closed independently.
 * @param {string} code
 * @param {string} folder
 */
export async function openOnDesktop(code, folder) {
  const home = join(cacheFolder(), 'desktop');
  const userData = join(home, 'data');
  if (!existsSync(userData)) writeSettings(userData);
  const started = Date.now();
  process.on('exit', () => endInstance(userData, started));
  progress(`open ${folder} in VS Code; close its window or press Ctrl-C to end`);
  const own = ['--user-data-dir', userData, '--extensions-dir', join(home, 'extensions')];
  const mode = ['--new-window', '--wait', '--disable-workspace-trust', ...rootSwitches()];
  const group = startGroup(code, [`--extensionDevelopmentPath=${checkout}`, ...own, ...mode, folder]);
  const { code: status, how } = await group.ended;
  if (status !== 0) throw new Error(`VS Code ${how}.`);
}

/** VS Code refuses to run as root with its sandbox on. */
function rootSwitches() {
  return process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}

/**
 * The command only requests a window, in a process that outlives it. That process writes its id into its data folder. A
 * lock from before the start belongs to an instance that has ended, and its id may now be used by another process.
 */
function endInstance(/** @type {string} */ userData, /** @type {number} */ started) {
  const lock = join(userData, 'code.lock');
  if (!existsSync(lock) || statSync(lock).mtimeMs < started) return;
  const pid = Number(readFileSync(lock, 'utf8'));
  if (!pid) return;
  try {
    process.kill(pid, 'SIGTERM');
  } catch (error) {
    // ESRCH: it has already ended.
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'ESRCH') throw error;
  }
}
