import { findCommand } from './findCommand.mjs';

/** The tools for building VS Code's native modules, with their Debian packages. */
const needs = [
  { package: 'build-essential', present: () => findCommand('make') && findCommand('g++') },
  { package: 'python3', present: () => findCommand('python3') },
];

/**
 * Fails with the names of missing packages if VS Code's server could not be built, because otherwise this would only
 * show after two minutes of compiling.
 */
export function requireSystemPackages() {
  if (process.platform === 'win32') {
    throw new Error('On Windows VS Code itself is needed: install it, with its `code` command on PATH.');
  }
  const missing = process.platform === 'linux' ? needs.filter((need) => !need.present()) : [];
  if (missing.length === 0) return;
  const names = missing.map((need) => need.package).join(' ');
  throw new Error(
    `To build VS Code's server, system packages are missing. Install: apt-get install ${names}`,
  );
}
