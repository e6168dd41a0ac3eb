import { findCommand } from './findCommand.mjs';

/** The tools for building VS Code's native modules, with their Debian packages. */
const needs = [
  { package: 'build-essential', present: () => findCommand('make') && findCommand('g++') },
  { package: 'python3', present: () => findCommand('python3') },
];

/**
 * Fails, naming the packages to install, where VS Code's server could not be built. Finding it out
 * before the install spares the person two minutes and a page of compiler output.
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
