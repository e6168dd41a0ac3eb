import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { progress } from '../host/progress.mjs';
import { installExtension, startServer } from '../host/startServer.mjs';
import { writeSettings } from '../host/writeSettings.mjs';
import { packageExtension } from '../package/packageExtension.mjs';

/**
 * Serves VS Code on this machine only, with the packaged extension installed, prints its address, and runs until it is
 * stopped. Its data are new each time, so that no older package or saved layout hides what was just built.
 * @param {string} folder
 */
export async function openInBrowser(folder) {
  const dataFolder = mkdtempSync(join(tmpdir(), 'competence-start-'));
  process.on('exit', () => rmSync(dataFolder, { recursive: true, force: true, maxRetries: 3 }));
  progress('package the extension');
  const vsix = await packageExtension(join(dataFolder, 'competence.vsix'));
  progress('install it in VS Code');
  await installExtension(vsix, dataFolder);
  writeSettings(join(dataFolder, 'data'));
  progress('start VS Code');
  const server = await startServer({ dataFolder, switches: ['--default-folder', folder] });
  // The token is asked for once. Then the address of the window is short, and the same after each reload.
  sayWhere(`http://${server.authority}/?tkn=${server.token}`);
  const { how } = await server.ended;
  throw new Error(`VS Code's server ${how}. Its last words:\n${server.log()}`);
}

function sayWhere(/** @type {string} */ address) {
  console.log(`
Open this address in your browser:

  ${address}

The first page there leads to an example, and to a framework of your own. Press Ctrl-C here to end.
`);
}
