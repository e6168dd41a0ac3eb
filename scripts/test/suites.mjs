/**
 * @typedef {object} Suite
 * @property {string} name
 * @property {string[]} command the script that runs it, and its arguments
 * @property {boolean} built whether it needs the product to be built first
 * @property {boolean} [alone] whether it has the machine to itself: VS Code and browsers fill it
 */

/** @type {readonly Suite[]} */
export const suites = [
  { name: 'house', command: ['scripts/test/house.mjs'], built: false },
  mochaSuite('engine', ['engine', 'samples', 'rules'], false),
  mochaSuite('random', ['random'], false),
  mochaSuite('protocol', ['protocol'], true),
  mochaSuite('cli', ['cli'], true),
  mochaSuite('site', ['site'], true),
  mochaSuite('viewer', ['viewer'], true),
  mochaSuite('neovim', ['neovim'], true),
  { name: 'host', command: ['test/host/run.mjs'], built: true, alone: true },
  { name: 'web', command: ['test/host/run.mjs', '--web'], built: true, alone: true },
  // Last, since it leaves behind the minified build that it packages.
  { ...mochaSuite('browser', ['browser'], true), alone: true },
];

/** @returns {Suite} */
function mochaSuite(
  /** @type {string} */ name,
  /** @type {string[]} */ folders,
  /** @type {boolean} */ built,
) {
  const patterns = folders.map((folder) => `test/${folder}/**/*.test.ts`);
  return { name, command: ['scripts/test/runMocha.mjs', name, ...patterns], built };
}
