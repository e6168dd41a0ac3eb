import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { ensureServer } from './ensureServer.mjs';
import { startGroup } from './processGroup.mjs';
import { runCommand } from './runCommand.mjs';
import { tailOf } from './tailOf.mjs';

const START_LIMIT = 60_000;

/**
 * @typedef {object} Server
 * @property {string} authority the part after `vscode-remote://` for its files: host and port
 * @property {string} token the secret that clients must send
 * @property {() => string} log the last lines of its output
 * @property {Promise<import('./processGroup.mjs').Ending>} ended
 * @property {() => Promise<void>} stop
 */

/**
 * Starts VS Code's own server on a free port of the loopback interface, and waits until it listens.
 * The server of the code-server package is used bare: its wrapper refuses the developer switches.
 * @param {object} options
 * @param {string} options.dataFolder where settings and logs go
 * @param {string} [options.extensions] the folder of the extensions, where it is another than in the data's
 * @param {string[]} [options.switches]
 * @param {NodeJS.ProcessEnv} [options.environment]
 * @returns {Promise<Server>}
 */
export async function startServer({
  dataFolder,
  extensions = join(dataFolder, 'extensions'),
  switches = [],
  environment = process.env,
}) {
  const { node, main } = await ensureServer();
  const token = randomBytes(16).toString('hex');
  const own = ['--host', '127.0.0.1', '--port', '0', '--connection-token', token, '--disable-update-check'];
  const program = [main, ...own, ...common(dataFolder, extensions), ...switches];
  const group = startGroup(node, program, { env: cleaned(environment) });
  const log = tailOf(group.leader);
  try {
    const port = await listening(group, log);
    return { authority: `127.0.0.1:${port}`, token, log, ended: group.ended, stop: group.stop };
  } catch (error) {
    await group.stop();
    throw error;
  }
}

/**
 * Installs a packaged extension for servers with that data folder.
 * @param {string} vsix
 * @param {string} dataFolder
 * @returns {Promise<string>} the folder of the extensions
 */
export async function installExtension(vsix, dataFolder) {
  const { node, main } = await ensureServer();
  const extensions = join(dataFolder, 'extensions');
  const program = [main, ...common(dataFolder, extensions), '--install-extension', vsix, '--force'];
  await runCommand(node, program, { env: cleaned(process.env) });
  return extensions;
}

function common(/** @type {string} */ dataFolder, /** @type {string} */ extensions) {
  return [
    '--accept-server-license-terms',
    '--disable-workspace-trust',
    '--telemetry-level',
    'off',
    '--server-data-dir',
    dataFolder,
    '--extensions-dir',
    extensions,
  ];
}

/**
 * A script that runs inside a VS Code terminal inherits variables of that VS Code; a second one
 * started with them would talk to the first.
 */
function cleaned(/** @type {NodeJS.ProcessEnv} */ environment) {
  const foreign = /^(VSCODE_|ELECTRON_|NODE_OPTIONS$)/;
  return Object.fromEntries(Object.entries(environment).filter(([name]) => !foreign.test(name)));
}

/** The port, as soon as the server has printed it. */
function listening(
  /** @type {import('./processGroup.mjs').ProcessGroup} */ group,
  /** @type {() => string} */ log,
) {
  return new Promise((resolve, reject) => {
    const fail = (/** @type {string} */ reason) =>
      reject(new Error(`VS Code's server did not start (${reason}). Its last words:\n${log()}`));
    const limit = setTimeout(() => fail(`nothing after ${START_LIMIT / 1000} s`), START_LIMIT);
    group.ended.then(({ how }) => fail(how));
    group.leader.stdout?.on('data', () => {
      const port = /agent listening on (\d+)/.exec(log())?.[1];
      if (!port) return;
      clearTimeout(limit);
      resolve(Number(port));
    });
  });
}
