import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { cacheFolder } from './cacheFolder.mjs';
import { progress } from './progress.mjs';
import { runCommand } from './runCommand.mjs';
import { requireSystemPackages } from './systemPackages.mjs';

/** The npm package that carries VS Code's server and web workbench, and the Node that it runs on. */
const SERVER_VERSION = '4.139.1';
const NODE_MAJOR = '24';
const STAMP = 'complete.json';

/**
 * @typedef {object} ServerInstall
 * @property {string} node the Node that runs the server
 * @property {string} main VS Code's own server-main.js
 */

/**
 * Makes sure that VS Code's server is installed in the cache, and says where. A whole install is
 * kept between runs; a missing, half-made or broken one is made again.
 * @returns {Promise<ServerInstall>}
 */
export async function ensureServer() {
  const folder = join(cacheFolder(), `vscode-server-${SERVER_VERSION}`);
  if (isWhole(folder)) return locate(folder);
  requireSystemPackages();
  await install(folder);
  return locate(folder);
}

function locate(/** @type {string} */ folder) {
  return {
    node: join(nodeHome(folder), 'bin', 'node'),
    main: join(vscodeHome(folder), 'out', 'server-main.js'),
  };
}

function nodeHome(/** @type {string} */ folder) {
  return join(folder, 'node', 'node_modules', nodePackage());
}

function vscodeHome(/** @type {string} */ folder) {
  return join(folder, 'server', 'node_modules', 'code-server', 'lib', 'vscode');
}

/** The package that holds Node itself for this platform, headers included; `node` only fetches it. */
function nodePackage() {
  const prefix = process.platform === 'darwin' && process.arch === 'arm64' ? 'node-bin' : 'node';
  return `${prefix}-${process.platform}-${process.arch}`;
}

function isWhole(/** @type {string} */ folder) {
  const { node, main } = locate(folder);
  const native = join(
    vscodeHome(folder),
    'node_modules',
    '@vscode',
    'spdlog',
    'build',
    'Release',
    'spdlog.node',
  );
  return [join(folder, STAMP), main, native].every(existsSync) && runs(node);
}

function runs(/** @type {string} */ node) {
  try {
    execFileSync(node, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    // A Node that does not start (another libc, a file cut short) makes the install a broken one.
    return false;
  }
}

/**
 * Installs beside the final place and renames at the end, so that two runs at once never see each
 * other's half-made folder. The stamp is written last.
 */
async function install(/** @type {string} */ folder) {
  const staging = `${folder}.partial-${process.pid}`;
  removeLeftovers(folder);
  progress(`VS Code is installed once, into ${folder} (800 MB; about three minutes)`);
  await installNode(staging);
  await installVSCode(staging);
  writeFileSync(join(staging, STAMP), JSON.stringify({ server: SERVER_VERSION, node: NODE_MAJOR }));
  moveIntoPlace(staging, folder);
  progress('VS Code is installed');
}

async function installNode(/** @type {string} */ staging) {
  progress(`install Node ${NODE_MAJOR} for it`);
  await npmInstall(join(staging, 'node'), `${nodePackage()}@${NODE_MAJOR}`, withoutNpm(process.env));
}

async function installVSCode(/** @type {string} */ staging) {
  const home = nodeHome(staging);
  progress("install VS Code's server and build its native modules");
  await npmInstall(join(staging, 'server'), `code-server@${SERVER_VERSION}`, {
    ...withoutNpm(process.env),
    PATH: join(home, 'bin') + delimiter + process.env.PATH,
    // Native modules are built against the headers of the Node that will load them, which the
    // package holds, rather than against a download or the headers of another Node.
    npm_config_nodedir: home,
    JOBS: 'max',
  });
}

/** Installs one package into a new folder, saying each native build that npm starts on the way. */
async function npmInstall(
  /** @type {string} */ folder,
  /** @type {string} */ specifier,
  /** @type {NodeJS.ProcessEnv} */ env,
) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  const options = [
    '--no-audit',
    '--no-fund',
    '--no-package-lock',
    '--foreground-scripts',
    '--loglevel',
    'notice',
  ];
  await runCommand('npm', ['install', ...options, specifier], { cwd: folder, env }, sayBuild);
}

/**
 * What an npm that runs this script has said of itself: taken for settings, the inner npm would call
 * itself by the outer one's Node, and install into the outer one's places.
 */
function withoutNpm(/** @type {NodeJS.ProcessEnv} */ environment) {
  const own = /^npm_(?!config_)|^npm_config_(user_agent|prefix|local_prefix|global_prefix|loglevel)$/;
  return Object.fromEntries(Object.entries(environment).filter(([name]) => !own.test(name)));
}

function sayBuild(/** @type {string} */ line) {
  // npm names each lifecycle script as `> package@version event`.
  const name = /^> (\S+@\S+) install$/.exec(line)?.[1];
  if (name) progress(`  build ${name}`);
}

function moveIntoPlace(/** @type {string} */ staging, /** @type {string} */ folder) {
  if (isWhole(folder)) {
    rmSync(staging, { recursive: true });
    return;
  }
  rmSync(folder, { recursive: true, force: true });
  renameSync(staging, folder);
}

/** Staging folders of installs that were cut off; those of living processes are left alone. */
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
