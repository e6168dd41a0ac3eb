/**
 * Who may read and write files. Those of a workspace are read and written in one way alone, by `server/src/host`, so that
 * what is read is bounded, and nothing is written elsewhere through a link. Anybody may look what is there.
 */

/** The places that are held to this. */
const BOUND = ['server/src/cli/', 'server/src/lsp/', 'server/src/exporters/'];

/** The program's own parts and what it keeps of them between runs: no files of a workspace. */
const OWN = 'server/src/cli/start/';

/** What of `node:fs` only looks, and what makes or removes folders and names of a site. */
const LOOKS = /^(?:type )?(?:existsSync|statSync|lstatSync|realpathSync|Stats|Dirent)$/;

/**
 * What else of `node:fs` and `node:fs/promises` a file may use, and for what.
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
  // Whether there is a `.git`.
  'server/src/lsp/comparison/nodeVersions.ts': ['stat'],
};

const FROM_FS =
  /^import\s+([^;]*?)\s+from\s+'(?:node:)?fs(?:\/promises)?'|(?:import|require)\(\s*'(?:node:)?fs/gm;

/**
 * What a file takes from `node:fs` that it may not.
 * @param {string} path from the checkout, with `/`
 * @param {string} text
 * @returns {string[]}
 */
export function forbiddenFileAccess(path, text) {
  if (path.startsWith(OWN) || !BOUND.some((start) => path.startsWith(start))) return [];
  return [...text.matchAll(FROM_FS)].flatMap(([, names]) => {
    const listed = /^\{([^}]*)\}$/.exec(names?.trim() ?? '')?.[1];
    // All of it at once would hide what is used.
    if (listed === undefined) return ['all of node:fs'];
    const used = listed.split(',').map((name) => name.trim());
    return used.filter((name) => name !== '' && !LOOKS.test(name) && !EXCEPTIONS[path]?.includes(name));
  });
}
