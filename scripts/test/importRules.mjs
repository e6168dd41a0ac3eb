/**
 * The allowed imports. A zone is a part of the source; a file belongs to the first zone that its path starts with.
 * @typedef {object} Zone
 * @property {string} at the beginning of its paths
 * @property {string[]} from the beginnings of the paths it may import from, besides its own
 * @property {RegExp} packages the packages, Node's own modules among them, that it may import
 * @property {string[]} [types] the beginnings of the paths from which it may import types only
 */

const none = /^$/;
const engine = 'server/src/engine/';
const debounce = 'server/src/host/debounce.ts';
const exporters = ['server/src/exporters/index.ts', 'server/src/exporters/formats.ts'];

/** The paths of some folders of the engine, and of the code that all of them use. */
const memo = `${engine}memo.ts`;
const folders = (/** @type {string[]} */ ...names) => [memo, ...names.map((name) => `${engine}${name}/`)];

const model = folders('text', 'syntax', 'model');
const reviews = [...model, ...folders('index', 'language', 'reviews')];
const checking = [...reviews, ...folders('checking')];
const render = [...checking, ...folders('map', 'view', 'diff')];

/** The modules that may be imported from outside the engine: the index of each of its folders. */
const engineIndexes = [
  `${engine}index.ts`,
  ...[...render, ...folders('rules', 'refactor', 'import', 'render', 'export')].map((path) =>
    path === memo ? memo : `${path}index.ts`,
  ),
];

/** @type {readonly Zone[]} */
export const zones = [
  { at: `${engine}text/`, from: [], packages: /^fastest-levenshtein$/ },
  { at: `${engine}syntax/`, from: [...folders('text'), 'grammar/'], packages: none },
  { at: `${engine}model/`, from: folders('text', 'syntax'), packages: none },
  { at: `${engine}index/`, from: model, packages: none },
  { at: `${engine}language/`, from: [...model, ...folders('index')], packages: none },
  { at: `${engine}reviews/`, from: [...model, ...folders('index', 'language')], packages: none },
  { at: `${engine}checking/`, from: reviews, packages: /^(semver\/|(jsonc-parser)$)/ },
  { at: `${engine}rules/`, from: checking, packages: /^(semver\/|(flesch-kincaid|syllable)$)/ },
  { at: `${engine}refactor/`, from: checking, packages: none },
  { at: `${engine}import/`, from: checking, packages: /^htmlparser2$/ },
  { at: `${engine}diff/`, from: checking, packages: /^(semver\/|(diff|node-diff3)$)/ },
  { at: `${engine}map/`, from: checking, packages: none },
  { at: `${engine}view/`, from: [...checking, ...folders('map')], packages: none },
  { at: `${engine}render/`, from: render, packages: /^markdown-it$/ },
  { at: `${engine}export/`, from: [...render, ...folders('render')], packages: none },
  { at: engine, from: [], packages: none },
  { at: 'server/src/host/', from: [], packages: /^(node:|ignore$)/ },
  {
    at: 'server/src/exporters/',
    from: engineIndexes,
    packages: /^(pdfkit(\/output)?|fontkit|docx|fflate|@resvg\/resvg-wasm)$/,
  },
  { at: 'server/src/ide/', from: engineIndexes, packages: /^markdown-it$/ },
  {
    at: 'server/src/lsp/',
    from: [...engineIndexes, 'server/src/ide/', ...exporters, 'server/src/host/'],
    packages: /^(?!vscode(-languageclient)?(\/|$))/,
  },
  {
    at: 'server/src/cli/',
    from: [...engineIndexes, ...exporters, 'server/src/host/', 'package.json', 'images/', 'recipes/'],
    packages: /^(?!vscode)/,
  },
  {
    at: 'client/extension/',
    from: [
      'client/viewer/messages.ts',
      debounce,
      'server/src/engine/render/html.ts',
      'server/src/exporters/formats.ts',
      'server/src/lsp/previewProtocol.ts',
      'server/src/lsp/frameworkProtocol.ts',
      'server/src/lsp/comparisonProtocol.ts',
      'server/src/lsp/filesProtocol.ts',
      'server/src/lsp/pasteProtocol.ts',
      'server/src/lsp/refactorProtocol.ts',
      'server/src/lsp/reviewProtocol.ts',
    ],
    packages: /^(vscode|vscode-languageclient(\/.*)?|node:path)$/,
  },
  {
    at: 'client/site/',
    from: ['client/viewer/', `${engine}render/site/foundRow.ts`],
    packages: /^(minisearch|fastest-levenshtein)$/,
  },
  { at: 'client/viewer/', from: [debounce], types: ['server/', 'client/'], packages: none },
];
