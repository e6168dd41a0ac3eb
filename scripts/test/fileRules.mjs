/**
 * Checks which files access the file system. Files of a workspace are only read and written by `server/src/host`, so
 * that sizes are limited and nothing is written elsewhere through a link. Any code may check whether files exist.
 */

/** The folders that are checked. */
const BOUND = ['server/src/cli/', 'server/src/lsp/', 'server/src/exporters/'];

/** The code for the program's own files and its cache, which are not files of a workspace. */
const OWN = 'server/src/cli/start/';

/** The functions of `node:fs` that only look at files. */
const LOOKS = /^(?:type )?(?:existsSync|statSync|lstatSync|realpathSync|Stats|Dirent)$/;

/**
 * Further functions of `node:fs` and `node:fs/promises` that a file may use, with the purpose.
 * @type {Readonly<Record<string, readonly string[]>>}
 */
const EXCEPTIONS = {
  // The folders of a site: its files are written by `server/src/host`.
  'server/src/cli/site/putFile.ts': ['mkdirSync'],
  'server/src/cli/site/siteFolder.ts': ['mkdirSync', 'readdirSync', 'renameSync', 'rmSync'],
  'server/src/cli/site/siteMarker.ts': ['readdirSync', 'rmdirSync', 'rmSync'],
  // Files of the program itself.
  'server/src/cli/site/assets.ts': ['readFileSync'],
  'server/src/cli/site/writeJob.ts': ['readFile'],
  'server/src/cli/export/export.ts': ['readFile'],
  'server/src/lsp/nodeDocuments.ts': ['readFile'],
  // Checks whether there is a `.git`.
  'server/src/lsp/comparison/nodeVersions.ts': ['stat'],
};

const FROM_FS =
  /^import\s+([^;]*?)\s+from\s+'(?:node:)?fs(?:\/promises)?'|(?:import|require)\(\s*'(?:node:)?fs/gm;

/**
 * The functions of `node:fs` that a file imports without permission.
 * @param {string} path relative to the checkout, with `/`
 * @param {string} text
 * @returns {string[]}
 */
export function forbiddenFileAccess(path, text) {
  if (path.startsWith(OWN) || !BOUND.some((start) => path.startsWith(start))) return [];
  return [...text.matchAll(FROM_FS)].flatMap(([, names]) => {
    const listed = /^\{([^}]*)\}$/.exec(names?.trim() ?? '')?.[1];
    // Importing the whole module would hide which functions are used.
    if (listed === undefined) return ['all of node:fs'];
    const used = listed.split(',').map((name) => name.trim());
    return used.filter((name) => name !== '' && !LOOKS.test(name) && !EXCEPTIONS[path]?.includes(name));
  });
}
