import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder } from './cacheFolder.mjs';
import { runsNode } from './ensureNode.mjs';
import { installOnce } from './installOnce.mjs';
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
  await installOnce(folder, isWhole, async (staging) => {
    requireSystemPackages();
    progress(`VS Code is installed once, into ${folder} (700 MB; a minute or two)`);
    await installServer(staging);
    // Written last: an install with it is complete.
    writeFileSync(join(staging, STAMP), JSON.stringify({ server: SERVER_VERSION, node: NODE_MAJOR }));
    progress('VS Code is installed');
  });
  const { node, main } = serverPlaces(folder);
  return { node, main };
}

function isWhole(/** @type {string} */ folder) {
  const { node, main, native } = serverPlaces(folder);
  return [join(folder, STAMP), main, native].every(existsSync) && runsNode(node);
}
