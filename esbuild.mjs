import { copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { builtinModules } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { context } from 'esbuild';
import { grammarPlugin } from './scripts/grammarPlugin.mjs';

/**
 * Bundles every face of the product from source. `--watch` rebuilds on change; `--minify` is for the packages, and
 * `--inputs` writes which files each built file was made from, as JSON.
 */
const {
  values: { watch, minify, outdir, inputs },
} = parseArgs({
  options: {
    watch: { type: 'boolean', default: false },
    minify: { type: 'boolean', default: false },
    outdir: { type: 'string', default: 'dist' },
    inputs: { type: 'string' },
  },
});

/**
 * The commands of the command line are separate bundles beside the entry, and are loaded when they are called.
 * @type {import('esbuild').Plugin}
 */
const verbsApart = {
  name: 'verbs-apart',
  setup(build) {
    build.onResolve(
      { filter: /\/(?:verbs|explainer|versions|builder)\.ts$/ },
      ({ kind, path, resolveDir }) =>
        kind !== 'entry-point' && basename(dirname(join(resolveDir, path))) === 'cli'
          ? { path: `./${basename(path, '.ts')}.cjs`, external: true }
          : undefined,
    );
  },
};

/**
 * The examples of the rules are read by `competence explain`, by tests and by the generator of their pages. The checker
 * is smaller without them.
 * @type {import('esbuild').Plugin}
 */
const withoutExamples = {
  name: 'without-examples',
  setup(build) {
    build.onLoad({ filter: /[\\/]engine[\\/]rules[\\/]\w+[\\/]\w+\.ts$/ }, async ({ path }) => ({
      contents: (await readFile(path, 'utf8')).replace(/^( +)(bad|good): \[\n[\s\S]*?^\1\],$/gm, '$1$2: [],'),
      loader: 'ts',
    }));
  },
};

/**
 * Commander can start other programs as commands, and requires the module for that as soon as it is loaded. There are
 * none here, so it is only loaded if it is used.
 * @type {import('esbuild').Plugin}
 */
const processesLater = {
  name: 'processes-later',
  setup(build) {
    build.onResolve({ filter: /^node:child_process$/ }, ({ path, importer, kind }) =>
      kind === 'require-call' && /[\\/]commander[\\/]/.test(importer)
        ? { path, namespace: 'later' }
        : undefined,
    );
    build.onLoad({ filter: /./, namespace: 'later' }, ({ path }) => ({
      contents: `module.exports = { get spawn() { return require(${JSON.stringify(path)}).spawn; } };`,
    }));
  },
};

/**
 * The VS Code API is an object with some two hundred names. Each of our modules that imports it would get a copy, name
 * by name, which takes a sixth of the extension's start-up time. An object that inherits the names needs no copies.
 * @type {import('esbuild').Plugin}
 */
const vscodeUncopied = {
  name: 'vscode-uncopied',
  setup(build) {
    build.onResolve({ filter: /^vscode$/ }, ({ kind }) =>
      kind === 'import-statement'
        ? { path: 'vscode', namespace: 'uncopied' }
        : { path: 'vscode', external: true },
    );
    build.onLoad({ filter: /./, namespace: 'uncopied' }, () => ({
      contents: "module.exports = Object.create(require('vscode'));",
    }));
  },
};

/**
 * The libraries for documents are separate bundles, one per format, loaded when they are needed.
 * @returns {import('esbuild').Plugin}
 */
const documentsApart = (/** @type {string} */ folder) => ({
  name: 'documents-apart',
  setup(build) {
    build.onResolve({ filter: /\/exporters\/index\.ts$/ }, ({ kind }) =>
      kind === 'dynamic-import' ? { path: `${folder}/index.cjs`, external: true } : undefined,
    );
  },
});

/**
 * The server contains the writers of text formats, which add little to it.
 * @type {import('esbuild').Plugin}
 */
const heavyFormatsApart = {
  name: 'heavy-formats-apart',
  setup(build) {
    build.onResolve({ filter: /^\.\/(?:pdf|docx|png|parseFont)\.ts$/ }, ({ path, kind }) =>
      kind === 'dynamic-import'
        ? { path: `./documents/${basename(path, '.ts')}.cjs`, external: true }
        : undefined,
    );
  },
};

/**
 * Our fonts are never compressed for the web, our PDF files contain no PNG, and we break lines ourselves, so the code
 * that the libraries have for this is left out.
 * @type {import('esbuild').Plugin}
 */
const withoutUnused = {
  name: 'without-unused',
  setup(build) {
    build.onResolve({ filter: /^(?:brotli\/decompress\.js|linebreak|png-js)$/ }, ({ path }) => ({
      path,
      namespace: 'left-out',
    }));
    build.onLoad({ filter: /./, namespace: 'left-out' }, ({ path }) => ({
      contents: `module.exports = () => { throw new Error(${JSON.stringify(`${path} is left out of this build.`)}); };`,
    }));
  },
};

/** @type {import('esbuild').Plugin} */
const formatsApart = {
  name: 'formats-apart',
  setup(build) {
    build.onResolve({ filter: /^\.\/\w+\.ts$/ }, ({ path, kind }) =>
      kind === 'dynamic-import' ? { path: path.replace(/ts$/, 'cjs'), external: true } : undefined,
    );
    build.onResolve({ filter: /^fontkit$/ }, ({ kind }) =>
      kind === 'entry-point' ? undefined : { path: './fontkit.cjs', external: true },
    );
  },
};

/** The modules that `server/src/exporters` loads when they are needed. */
const FORMAT_PARTS = await dynamicImports('server/src/exporters');

/** The fonts, and what draws pictures, by their names in `server/src/exporters/resources.ts`. */
const resources = [
  ['open-sans-fonts/open-sans/Regular/OpenSans-Regular.ttf', 'OpenSans-Regular.ttf'],
  ['open-sans-fonts/open-sans/Bold/OpenSans-Bold.ttf', 'OpenSans-Bold.ttf'],
  ['open-sans-fonts/open-sans/Italic/OpenSans-Italic.ttf', 'OpenSans-Italic.ttf'],
  ['open-sans-fonts/open-sans/Regular/OpenSans-Regular.woff2', 'OpenSans-Regular.woff2'],
  ['open-sans-fonts/open-sans/Bold/OpenSans-Bold.woff2', 'OpenSans-Bold.woff2'],
  ['@resvg/resvg-wasm/index_bg.wasm', 'resvg.wasm'],
];

const shared = {
  bundle: true,
  minify,
  sourcemap: !minify,
  metafile: inputs !== undefined,
  logLevel: 'info',
  plugins: [grammarPlugin],
  outdir,
};
const node = {
  ...shared,
  platform: 'node',
  // Use the ES modules of libraries, so that unused code is left out. The other form of jsonc-parser cannot be bundled
  // at all.
  mainFields: ['module', 'main'],
  target: 'node20',
  format: 'cjs',
  outExtension: { '.js': '.cjs' },
};

/**
 * For code that runs both in Node and in a browser's worker: libraries in their browser form, and Node's own modules
 * loaded only where they are needed, which a browser never reaches.
 */
const anywhere = {
  ...node,
  platform: 'browser',
  conditions: ['node', 'browser'],
  mainFields: ['browser', 'module', 'main'],
  external: ['node:*', ...builtinModules],
};

/**
 * Libraries test for this to find out whether they are modules, and become globals otherwise. A worker has no such
 * variable.
 */
const REQUIRE_IN_WORKERS =
  "if (typeof require !== 'function') globalThis.require = (name) => { throw new Error('There is no ' + name); };";

const commandNames = (await readdir('server/src/cli/commands')).map((name) => basename(name, '.ts')).sort();

/** The parts of the command line. */
const commandParts = {
  ...node,
  outdir: join(outdir, 'cli'),
  plugins: [...shared.plugins, verbsApart, processesLater, documentsApart('../documents')],
  loader: { '.svg': 'text', '.yml': 'text', '.md': 'text' },
  // One bundle loads another in the same way as it was loaded itself.
  supported: { 'dynamic-import': false },
};

const builds = [
  {
    ...anywhere,
    entryPoints: { client: 'client/extension/main.ts' },
    plugins: [...shared.plugins, vscodeUncopied],
    supported: { 'dynamic-import': false },
  },
  {
    ...anywhere,
    entryPoints: { server: 'server/src/lsp/main.ts' },
    banner: { js: REQUIRE_IN_WORKERS },
    plugins: [...shared.plugins, withoutExamples, heavyFormatsApart],
    supported: { 'dynamic-import': false },
  },
  {
    ...node,
    entryPoints: { cli: 'server/src/cli/main.ts' },
    banner: { js: '#!/usr/bin/env node' },
    define: { COMMAND_NAMES: JSON.stringify(commandNames) },
  },
  {
    ...commandParts,
    entryPoints: {
      program: 'server/src/cli/run.ts',
      verbs: 'server/src/cli/verbs.ts',
      versions: 'server/src/cli/versions.ts',
      builder: 'server/src/cli/builder.ts',
      checker: 'server/src/cli/checker.ts',
      writer: 'server/src/cli/writer.ts',
    },
    plugins: [...commandParts.plugins, withoutExamples],
  },
  {
    ...commandParts,
    entryPoints: { explainer: 'server/src/cli/explainer.ts' },
  },
  {
    // Only the action fetches: neither the command line nor the server has that in it.
    ...node,
    entryPoints: { action: 'server/src/host/git/forAction.ts' },
  },
  {
    // As for a browser, so that a worker can load them as well: nothing of Node's is in them.
    ...shared,
    platform: 'browser',
    target: 'es2022',
    format: 'cjs',
    outdir: join(outdir, 'documents'),
    outExtension: { '.js': '.cjs' },
    entryPoints: {
      index: 'server/src/exporters/index.ts',
      ...Object.fromEntries(FORMAT_PARTS.map((part) => [part, `server/src/exporters/${part}.ts`])),
      fontkit: 'fontkit',
    },
    plugins: [...shared.plugins, formatsApart, withoutUnused],
    // This format has no address of a module, so code that needs one is disabled.
    define: { 'import.meta.url': '"file:///"' },
    supported: { 'dynamic-import': false },
  },
  // Files that are copied into every site are always minified.
  {
    ...shared,
    platform: 'browser',
    target: 'es2022',
    format: 'iife',
    minify: true,
    sourcemap: false,
    entryPoints: { site: 'client/site/site.ts' },
  },
  {
    ...shared,
    platform: 'browser',
    target: 'es2022',
    minify: true,
    sourcemap: false,
    entryPoints: { site: 'client/site/site.css' },
  },
  {
    ...shared,
    platform: 'browser',
    target: 'es2022',
    format: 'iife',
    entryPoints: { viewer: 'client/viewer/viewer.ts', viewerStyle: 'client/viewer/preview.css' },
  },
];

await mkdir(join(outdir, 'documents'), { recursive: true });
/** The files that each built file was made from: paths from the root of the checkout, by the path in `outdir`. */
const madeFrom = /** @type {Record<string, string[]>} */ ({});
for (const [from = '', to = ''] of resources) {
  await copyFile(`node_modules/${from}`, join(outdir, 'documents', to));
  madeFrom[`documents/${to}`] = [`node_modules/${from}`];
}

for (const options of builds) {
  const build = await context(options);
  if (watch) {
    await build.watch();
  } else {
    const { metafile } = await build.rebuild();
    for (const output of Object.keys(metafile?.outputs ?? {})) {
      // Also what was left out as unused: which part of a library that is may change with every build.
      madeFrom[relative(outdir, output).replaceAll('\\', '/')] = Object.keys(metafile?.inputs ?? {});
    }
    await build.dispose();
  }
}
if (inputs !== undefined) await writeFile(inputs, JSON.stringify(madeFrom));

/** The names of the modules that the files of a folder import dynamically. */
async function dynamicImports(/** @type {string} */ folder) {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.ts'));
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
  const found = texts.flatMap((text) => [...text.matchAll(/\bimport\('\.\/(\w+)\.ts'\)/g)]);
  return [...new Set(found.map(([, name]) => /** @type {string} */ (name)))];
}
