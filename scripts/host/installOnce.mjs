import { mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Installs something large into a folder of the cache, unless it is there. It is installed in a temporary folder that is
 * renamed at the end, so that two simultaneous runs never see each other's incomplete folder.
 * @param {string} folder
 * @param {(folder: string) => boolean} isWhole whether a folder contains a complete install that works
 * @param {(folder: string) => Promise<void>} install
 */
export async function installOnce(folder, isWhole, install) {
  if (isWhole(folder)) return;
  const staging = `${folder}.partial-${process.pid}`;
  removeLeftovers(folder);
  await install(staging);
  if (isWhole(folder)) {
    rmSync(staging, { recursive: true });
    return;
  }
  rmSync(folder, { recursive: true, force: true });
  renameSync(staging, folder);
}

/** Temporary folders of interrupted installs; those of running processes are kept. */
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
