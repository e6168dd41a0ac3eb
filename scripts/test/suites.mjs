import { availableParallelism } from 'node:os';

/**
 * @typedef {object} Suite
 * @property {string} name
 * @property {string[]} command the script that runs it, and its arguments
 * @property {boolean} built whether it needs the product to be built first
 */

/**
 * Suites that may run side by side, and how many at once.
 * @typedef {{ suites: readonly Suite[], atOnce: number }} Round
 */

/** @type {readonly Round[]} */
export const rounds = [
  {
    suites: [
      mochaSuite('cli', ['cli']),
      mochaSuite('site', ['site']),
      mochaSuite('protocol', ['protocol']),
      mochaSuite('viewer', ['viewer']),
      { name: 'house', command: ['scripts/test/house.mjs'], built: false },
      mochaSuite('random', ['random'], false),
      mochaSuite('fuzz', ['fuzz'], false),
      mochaSuite('engine', ['engine', 'samples', 'rules'], false),
      mochaSuite('neovim', ['neovim']),
    ],
    // The longest come first, so that none is left to run by itself in the end.
    atOnce: availableParallelism(),
  },
  {
    // Each has a VS Code, of which two at a time take as long as one after the other, and are late at everything.
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
  return { name, command: ['scripts/test/runMocha.mjs', name, ...patterns], built };
}
