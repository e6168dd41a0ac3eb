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
 * @property {boolean} [byName] whether it runs only if it is named: it takes long, and repeats much of another suite
 * @property {boolean} [vsCode] whether it starts a VS Code: two of them at a time take as long as one after the other
 */

/** The files of the host suite about what differs in a web worker: files, start and stop. `web-all` runs the others too. */
const inWorker = ['copies', 'files', 'host', 'language', 'problems'];

/**
 * All suites. The longest come first, so that none is left to run alone at the end.
 * @type {readonly Suite[]}
 */
const suites = [
  { ...mochaSuite('browser', ['browser']), vsCode: true },
  mochaSuite('cli', ['cli']),
  mochaSuite('site', ['site']),
  mochaSuite('package', ['package'], false),
  mochaSuite('protocol', ['protocol']),
  mochaSuite('viewer', ['viewer']),
  { name: 'host', command: ['test/host/run.mjs'], built: true, vsCode: true },
  mochaSuite('random', ['random'], false),
  { name: 'web', command: ['test/host/run.mjs', '--web', ...inWorker], built: true, vsCode: true },
  mochaSuite('fuzz', ['fuzz'], false),
  { name: 'house', command: ['scripts/test/house.mjs'], built: false },
  mochaSuite('engine', ['engine', 'ide', 'lsp', 'samples', 'rules'], false),
  mochaSuite('growth', ['growth'], false),
  mochaSuite('neovim', ['neovim']),
  { name: 'web-all', command: ['test/host/run.mjs', '--web'], built: true, vsCode: true, byName: true },
  { name: 'nodes', command: ['scripts/test/nodes.mjs'], built: true, byName: true },
  { ...mochaSuite('pictures', ['pictures']), vsCode: true, byName: true },
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
  /** @type {Pick<Suite, 'name' | 'built' | 'vsCode'>} */ { name, built, vsCode = false },
  /** @type {readonly string[]} */ files,
) {
  return { name, built, vsCode, command: ['scripts/test/runMocha.mjs', name, ...files] };
}

/**
 * The suites and test files in `wanted`, or all suites that need not be named if it is empty.
 * @param {readonly string[]} wanted names of suites, and paths of test files from the root of the checkout
 * @returns {readonly Suite[]}
 * @throws if there is no such suite, or a file cannot be run by itself
 */
export function chosenSuites(wanted) {
  if (wanted.length === 0) return suites.filter(({ byName }) => !byName);
  const files = wanted.filter((name) => name.endsWith('.test.ts')).map(fileInSuite);
  const names = wanted.filter((name) => !name.endsWith('.test.ts'));
  const known = suites.map(({ name }) => name);
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0) throw new Error(`No suite ${unknown.join(', ')}. Choose from ${known.join(', ')}.`);
  return suites.flatMap((suite) => {
    if (names.includes(suite.name)) return [suite];
    const own = files.filter(({ name }) => name === suite.name).map(({ file }) => file);
    return own.length > 0 ? [withFiles(suite, own)] : [];
  });
}

/**
 * Runs suites side by side, as many as there are processors, but only one with a VS Code at a time.
 * @param {readonly Suite[]} chosen in the order in which they start
 * @param {(suite: Suite, isBeside: boolean) => Promise<void>} run `isBeside`: whether others may run meanwhile
 */
export async function runSideBySide(chosen, run) {
  const waiting = [...chosen];
  let isVsCodeRunning = false;
  const takeNext = () => {
    const index = waiting.findIndex(({ vsCode }) => !(vsCode && isVsCodeRunning));
    return index < 0 ? undefined : waiting.splice(index, 1)[0];
  };
  const work = async () => {
    for (let suite = takeNext(); suite; suite = takeNext()) {
      if (suite.vsCode) isVsCodeRunning = true;
      await run(suite, chosen.length > 1);
      if (suite.vsCode) isVsCodeRunning = false;
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
}

function fileInSuite(/** @type {string} */ path) {
  const file = posix.normalize(path.replaceAll('\\', '/'));
  const folder = /^test\/([^/]+)\//.exec(file)?.[1] ?? '';
  const suite = suites.find(({ folders }) => folders?.includes(folder));
  if (!suite) throw new Error(`${path} cannot be run by itself. Name its suite, and its title with -g.`);
  if (!existsSync(join(checkout, file))) throw new Error(`There is no file ${path}.`);
  return { name: suite.name, file };
}
