/**
 * Whether everything in a lock file is installed, in the right versions. Optional packages are only needed on some
 * machines. The age of the files proves nothing, because a fresh checkout has a new one.
 * @param {string} wanted the text of `package-lock.json`
 * @param {string} installed the text of the lock that npm leaves in `node_modules`
 */
export function hasPackages(wanted, installed) {
  const there = packagesIn(installed);
  return Object.entries(packagesIn(wanted)).every(([path, { version, integrity, optional, link }]) => {
    if (path === '' || link) return true;
    const found = there[path];
    return found === undefined
      ? optional === true
      : found.version === version && found.integrity === integrity;
  });
}

/**
 * @param {string} lock
 * @returns {Record<string, { version?: string, integrity?: string, optional?: boolean, link?: boolean }>}
 */
function packagesIn(lock) {
  return JSON.parse(lock).packages ?? {};
}
