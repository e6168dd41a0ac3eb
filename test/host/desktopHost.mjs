import { join } from 'node:path';
import { downloadAndUnzipVSCode } from '@vscode/test-electron';
import { cacheFolder } from '../../scripts/host/cacheFolder.mjs';
import { hasScreen } from '../../scripts/host/hasScreen.mjs';

const RELEASES = 'https://update.code.visualstudio.com/api/releases/stable';
const PATIENCE = 5000;

/**
 * The executable of a desktop VS Code: the one in VSCODE_EXECUTABLE, or a download in the cache. Undefined if it cannot
 * be downloaded, or if there is no screen for its window.
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
    // No network, a blocked one, or too slow: in all cases it is not available now.
    return false;
  }
}
