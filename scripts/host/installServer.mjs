import { delimiter, join } from 'node:path';
import { installNode, nodePlaces } from './installNode.mjs';
import { emptyPackage, npm, withoutNpm } from './npm.mjs';
import { progress } from './progress.mjs';

/** The npm package that carries VS Code's server and web workbench, and the Node that it runs on. */
export const SERVER_VERSION = '4.139.1';
export const NODE_MAJOR = '24';

/**
 * VS Code's native modules that have no prebuilt binary, or need a build step, and are necessary: they write its logs,
 * end its processes, and run its terminal. Kerberos and SQLite, which take most of the time and need a system library,
 * are only for proxies and agents.
 */
const NATIVE = ['@vscode/spdlog', '@vscode/native-watchdog', 'node-pty'];

/**
 * The places of what matters in an install.
 * @param {string} folder
 */
export function serverPlaces(folder) {
  const { home: nodeHome, node } = nodePlaces(join(folder, 'node'));
  const vscode = join(folder, 'server', 'node_modules', 'code-server', 'lib', 'vscode');
  return {
    nodeHome,
    vscode,
    node,
    main: join(vscode, 'out', 'server-main.js'),
    native: join(vscode, 'node_modules', '@vscode', 'spdlog', 'build', 'Release', 'spdlog.node'),
  };
}

/**
 * Installs the server and its Node, both from the npm registry, into a folder.
 * @param {string} folder
 */
export async function installServer(folder) {
  const { nodeHome, vscode } = serverPlaces(folder);
  const outer = withoutNpm(process.env);
  progress(`  Node ${NODE_MAJOR}`);
  await installNode(join(folder, 'node'), NODE_MAJOR);

  const env = {
    ...outer,
    PATH: join(nodeHome, 'bin') + delimiter + process.env.PATH,
    // Native modules are built with the headers of the Node that will load them, which its package contains, instead of
    // downloaded headers or those of another Node.
    npm_config_nodedir: nodeHome,
    JOBS: 'max',
  };
  // The package's own install script would build all native modules, even unnecessary ones.
  progress("  VS Code's server");
  await npm(
    emptyPackage(join(folder, 'server')),
    env,
    'install',
    '--ignore-scripts',
    `code-server@${SERVER_VERSION}`,
  );
  progress('  what the server depends on');
  await npm(vscode, env, 'install', '--ignore-scripts', '--omit=dev');
  await npm(join(vscode, 'extensions'), env, 'install', '--ignore-scripts', '--omit=dev');
  progress(`  build ${NATIVE.join(', ')}`);
  await npm(vscode, env, 'rebuild', '--foreground-scripts', ...NATIVE);
}
