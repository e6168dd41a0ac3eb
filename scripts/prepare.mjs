import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkout } from './checkout.mjs';
import { hasPackages } from './hasPackages.mjs';
import { progress } from './host/progress.mjs';
import { runCommand } from './host/runCommand.mjs';

/** Installs the dependencies if they are missing, or different from the lock file. */
export async function installDependencies() {
  const installed = join(checkout, 'node_modules', '.package-lock.json');
  const wanted = join(checkout, 'package-lock.json');
  if (!existsSync(installed)) {
    progress('install dependencies (npm ci)');
    await npm('ci');
  } else if (!hasPackages(readFileSync(wanted, 'utf8'), readFileSync(installed, 'utf8'))) {
    // Installs what is missing; `npm ci` would first delete everything.
    progress('update dependencies (npm install)');
    await npm('install', '--no-save');
  }
}

/** Bundles every part of the product. */
export async function build() {
  progress('build');
  await runCommand(process.execPath, ['esbuild.mjs'], { cwd: checkout });
}

function npm(/** @type {string[]} */ ...parameters) {
  // The log level is set, so that a quiet npm around this script does not hide why it failed.
  const options = ['--no-audit', '--no-fund', '--loglevel', 'error'];
  return runCommand('npm', [...parameters, ...options], { cwd: checkout });
}
