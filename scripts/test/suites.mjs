import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, posix } from 'node:path';
import { checkout } from '../checkout.mjs';

/**
 * @typedef {object} Suite
 * @property {string} name
 * @property {string[]} command the script that runs it, and its arguments
 * @property {boolean} built whether it needs the product to be built first
 * @property {readonly string[]} [folders] the folders in `test` whose files can also be run one by one
 */

/**
 * Suites that can run side by side, and how many at a time.
 * @typedef {{ suites: readonly Suite[], atOnce: number }} Round
 */

/** @type {readonly Round[]} */
const rounds = [
  {
    suites: [
      mochaSuite('cli', ['cli']),
      mochaSuite('site', ['site']),
      mochaSuite('protocol', ['protocol']),
      mochaSuite('viewer', ['viewer']),
      { name: 'house', command: ['scripts/test/house.mjs'], built: false },
      mochaSuite('random', ['random'], false),
      mochaSuite('fuzz', ['fuzz'], false),
      mochaSuite('engine', ['engine', 'ide', 'lsp', 'samples', 'rules'], false),
      mochaSuite('growth', ['growth'], false),
      mochaSuite('neovim', ['neovim']),
    ],
    // The longest come first, so that none is left to run alone at the end.
    atOnce: availableParallelism(),
  },
  {
    // Each uses a VS Code. Two at a time take as long as one after the other, and react slowly.
    suites: [
      { name: 'host', command: ['test/host/run.mjs'], built: true },
      { name: 'web', command: ['test/host/run.mjs', '--web'], built: true },
      mochaSuite('browser', ['browser']),
    ],
    atOnce: 1,
  },
];

/** @returns {Suite} */
function mochaSuite(
  /** @type {string} */ name,
  /** @type {string[]} */ folders,
  /** @type {boolean} */ built = true,
) {
  const patterns = folders.map((folder) => `test/${folder}/**/*.test.ts`);
  return { ...withFiles({ name, built }, patterns), folders };
}

/** @returns {Suite} */
function withFiles(
  /** @type {Pick<Suite, 'name' | 'built'>} */ { name, built },
  /** @type {readonly string[]} */ files,
) {
  return { name, built, command: ['scripts/test/runMocha.mjs', name, ...files] };
}

/**
 * The rounds that run the suites and test files in `wanted`, or everything if it is empty.
 * @param {readonly string[]} wanted names of suites, and paths of test files from the root of the checkout
 * @returns {readonly Round[]}
 * @throws if there is no such suite, or a file cannot be run by itself
 */
export function chosenRounds(wanted) {
  if (wanted.length === 0) return rounds;
  const files = wanted.filter((name) => name.endsWith('.test.ts')).map(fileInSuite);
  const names = wanted.filter((name) => !name.endsWith('.test.ts'));
  const known = rounds.flatMap(({ suites }) => suites.map(({ name }) => name));
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0) throw new Error(`No suite ${unknown.join(', ')}. Choose from ${known.join(', ')}.`);
  return rounds.map(({ suites, atOnce }) => ({
    atOnce,
    suites: suites.flatMap((suite) => {
      if (names.includes(suite.name)) return [suite];
      const own = files.filter(({ name }) => name === suite.name).map(({ file }) => file);
      return own.length > 0 ? [withFiles(suite, own)] : [];
    }),
  }));
}

function fileInSuite(/** @type {string} */ path) {
  const file = posix.normalize(path.replaceAll('\\', '/'));
  const folder = /^test\/([^/]+)\//.exec(file)?.[1] ?? '';
  const suite = rounds.flatMap(({ suites }) => suites).find(({ folders }) => folders?.includes(folder));
  if (!suite) throw new Error(`${path} cannot be run by itself. Name its suite, and its title with -g.`);
  if (!existsSync(join(checkout, file))) throw new Error(`There is no file ${path}.`);
  return { name: suite.name, file };
}
