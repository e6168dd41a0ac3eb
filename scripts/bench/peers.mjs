import { existsSync, statSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { checkout } from '../checkout.mjs';
import { progress } from '../host/progress.mjs';
import { runCommand } from '../host/runCommand.mjs';

const folder = join(checkout, 'bench/peers');

/** Installs the peers into a folder of their own if they are missing or have other versions than the lock file. */
export async function installPeers() {
  const installed = join(folder, 'node_modules/.package-lock.json');
  const wanted = join(folder, 'package-lock.json');
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(wanted).mtimeMs) return;
  progress('install the peers (npm ci)');
  // Some of them need a newer Node than the product; see bench/peers/langium/groupBy.cjs.
  const options = ['--no-audit', '--no-fund', '--engine-strict=false', '--loglevel', 'error'];
  await runCommand('npm', ['ci', ...options], { cwd: folder });
}

/** Builds the Langium server from its grammar with its own tools, and bundles it as for an extension. */
export async function bundlePeers() {
  const langium = join(folder, 'langium');
  await rm(join(checkout, 'out/bench/langium'), { recursive: true, force: true });
  const cli = join(folder, 'node_modules/langium-cli/bin/langium.js');
  const command = ['--require', './groupBy.cjs', cli, 'generate', '--mode', 'production'];
  await runCommand(process.execPath, command, { cwd: langium });
  await build({
    absWorkingDir: checkout,
    entryPoints: { server: join(langium, 'server.mjs') },
    // Generated code is in `out`, where Node would not find the peers.
    nodePaths: [join(folder, 'node_modules')],
    bundle: true,
    platform: 'node',
    mainFields: ['module', 'main'],
    target: 'node20',
    format: 'cjs',
    minify: true,
    logLevel: 'error',
    outdir: 'out/bench/langium',
    outExtension: { '.js': '.cjs' },
  });
}
