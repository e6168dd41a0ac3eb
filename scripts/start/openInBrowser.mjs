import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { progress } from '../host/progress.mjs';
import { installExtension, startServer } from '../host/startServer.mjs';
import { remoteUri, workbenchUrl } from '../host/workbenchUrl.mjs';
import { writeSettings } from '../host/writeSettings.mjs';
import { packageExtension } from '../package/packageExtension.mjs';

/**
 * Serves VS Code on this machine only, with the packaged extension installed, prints its address, and runs until it is
 * stopped. Its data are new each time, so that no older package or saved layout hides what was just built.
 * @param {string} folder
 * @param {string} file opened in the editor
 */
export async function openInBrowser(folder, file) {
  const dataFolder = mkdtempSync(join(tmpdir(), 'competence-start-'));
  process.on('exit', () => rmSync(dataFolder, { recursive: true, force: true, maxRetries: 3 }));
  progress('package the extension');
  const vsix = await packageExtension(join(dataFolder, 'competence.vsix'));
  progress('install it in VS Code');
  await installExtension(vsix, dataFolder);
  writeSettings(join(dataFolder, 'data'));
  progress('start VS Code');
  const server = await startServer({ dataFolder });
  sayWhere(workbenchUrl(server, folder, [['openFile', remoteUri(server, file)]]));
  const { how } = await server.ended;
  throw new Error(`VS Code's server ${how}. Its last words:\n${server.log()}`);
}

function sayWhere(/** @type {string} */ address) {
  console.log(`
VS Code with Competence is at

  ${address}

The map of the framework that opens there is behind the preview button, at the top right of the
editor. Ctrl-C ends VS Code.
`);
}
