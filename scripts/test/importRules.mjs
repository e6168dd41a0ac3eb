/**
 * Who may import whom. A zone is a part of the source; the first that a path begins with is its own.
 * @typedef {object} Zone
 * @property {string} at the beginning of its paths
 * @property {string[]} from the beginnings of the paths it may import from, besides its own
 * @property {RegExp} packages the packages, Node's own modules among them, that it may import
 * @property {boolean} [typesOnly] whether it takes from others nothing but types
 */

const none = /^$/;
const core = 'server/src/core/';
const below = [`${core}text/`, `${core}syntax/`, `${core}model/`];

const documents = ['server/src/documents/index.ts', 'server/src/documents/formats.ts'];

/** @type {readonly Zone[]} */
export const zones = [
  { at: `${core}text/`, from: [], packages: /^fastest-levenshtein$/ },
  { at: `${core}syntax/`, from: [`${core}text/`, 'grammar/'], packages: none },
  { at: `${core}model/`, from: [`${core}text/`, `${core}syntax/`], packages: none },
  { at: `${core}rules/`, from: below, packages: /^(semver\/|(jsonc-parser|flesch-kincaid|syllable)$)/ },
  { at: `${core}refactor/`, from: below, packages: none },
  { at: `${core}diff/`, from: below, packages: /^(semver\/|(diff|node-diff3)$)/ },
  { at: `${core}map/`, from: below, packages: none },
  { at: `${core}view/`, from: [...below, `${core}map/`], packages: none },
  {
    at: `${core}render/`,
    from: [...below, `${core}map/`, `${core}diff/`, `${core}view/`],
    packages: /^markdown-it$/,
  },
  {
    at: `${core}export/`,
    from: [...below, `${core}map/`, `${core}view/`, `${core}render/`],
    packages: none,
  },
  { at: `${core}import/`, from: below, packages: /^htmlparser2$/ },
  { at: core, from: [core], packages: none },
  { at: 'server/src/files/', from: [], packages: /^(node:|ignore$)/ },
  {
    at: 'server/src/documents/',
    from: [`${core}index.ts`],
    packages: /^(pdfkit(\/output)?|fontkit|docx|fflate|@resvg\/resvg-wasm)$/,
  },
  {
    at: 'server/src/lsp/',
    from: [`${core}index.ts`, ...documents, 'server/src/files/'],
    packages: /^(?!vscode(-languageclient)?(\/|$))/,
  },
  {
    at: 'server/src/cli/',
    from: [`${core}index.ts`, ...documents, 'server/src/files/', 'package.json', 'images/'],
    packages: /^(?!vscode)/,
  },
  {
    at: 'client/src/',
    from: [
      'client/viewer/messages.ts',
      'server/src/documents/formats.ts',
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
    from: ['client/viewer/', `${core}render/site/foundRow.ts`],
    packages: /^(minisearch|fastest-levenshtein)$/,
  },
  { at: 'client/viewer/', from: ['server/', 'client/'], packages: /^morphdom$/, typesOnly: true },
];
