import { join } from 'node:path';
import { emptyPackage, npm, withoutNpm } from './npm.mjs';

/**
 * Installs Node from the npm registry.
 * @param {string} folder
 * @param {string} major its major version
 */
export async function installNode(folder, major) {
  await npm(emptyPackage(folder), withoutNpm(process.env), 'install', `${nodePackage()}@${major}`);
}

/**
 * The places in a folder that Node was installed into: its root, which has headers as well, and the program.
 * @param {string} folder
 */
export function nodePlaces(folder) {
  const home = join(folder, 'node_modules', nodePackage());
  return { home, node: join(home, 'bin', process.platform === 'win32' ? 'node.exe' : 'node') };
}

/** The package that contains Node for this platform, with headers; `node` only downloads it. */
function nodePackage() {
  const prefix = process.platform === 'darwin' && process.arch === 'arm64' ? 'node-bin' : 'node';
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  return `${prefix}-${platform}-${process.arch}`;
}
