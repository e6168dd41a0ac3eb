import { join } from 'node:path';
import { downloadAndUnzipVSCode } from '@vscode/test-electron';
import { cacheFolder } from '../../scripts/host/cacheFolder.mjs';
import { hasScreen } from '../../scripts/host/hasScreen.mjs';

const RELEASES = 'https://update.code.visualstudio.com/api/releases/stable';
const PATIENCE = 5000;

/**
 * The executable of a desktop VS Code that can be used here: the one that VSCODE_EXECUTABLE names,
 * or else a download kept in the cache. Undefined where the download is closed, or where there is no
 * screen for its window.
 * @returns {Promise<string | undefined>}
 */
export async function desktopHost() {
  if (process.env.VSCODE_EXECUTABLE) return process.env.VSCODE_EXECUTABLE;
  if (!hasScreen() || !(await isReachable(RELEASES))) return undefined;
  return downloadAndUnzipVSCode({ version: 'stable', cachePath: join(cacheFolder(), 'vscode-desktop') });
}

async function isReachable(/** @type {string} */ address) {
  try {
    const answer = await fetch(address, { method: 'HEAD', signal: AbortSignal.timeout(PATIENCE) });
    return answer.ok;
  } catch {
    // No network, a closed one, or too slow to wait for: all mean that it cannot be had now.
    return false;
  }
}
