import { context } from 'esbuild';
import { grammarPlugin } from './scripts/grammarPlugin.mjs';

/** Bundles every face of the product from source. `--watch` rebuilds on change; `--minify` is for the package. */
const watch = process.argv.includes('--watch');
const minify = process.argv.includes('--minify');

const shared = {
  bundle: true,
  minify,
  sourcemap: !minify,
  logLevel: 'info',
  plugins: [grammarPlugin],
  outdir: 'dist',
};
const node = {
  ...shared,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  outExtension: { '.js': '.cjs' },
};

const builds = [
  { ...node, entryPoints: { client: 'client/src/desktop.ts' }, external: ['vscode'] },
  { ...node, entryPoints: { server: 'server/src/lsp/node.ts' } },
  {
    ...node,
    entryPoints: { cli: 'server/src/cli/main.ts' },
    banner: { js: '#!/usr/bin/env node' },
  },
  {
    ...shared,
    platform: 'browser',
    target: 'es2022',
    format: 'iife',
    entryPoints: { viewer: 'client/viewer/viewer.ts', viewerStyle: 'client/viewer/viewer.css' },
  },
];

for (const options of builds) {
  const build = await context(options);
  if (watch) {
    await build.watch();
  } else {
    await build.rebuild();
    await build.dispose();
  }
}
