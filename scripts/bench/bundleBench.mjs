import { build } from 'esbuild';
import { checkout } from '../checkout.mjs';
import { grammarPlugin } from '../grammarPlugin.mjs';
import { scriptsPlugin } from '../test/scriptsPlugin.mjs';

/**
 * Bundles the benchmark, because Node 20 cannot run TypeScript: `out/bench/main.mjs`, and the floors that it starts.
 */
export async function bundleBench() {
  await build({
    absWorkingDir: checkout,
    entryPoints: ['bench/main.ts', 'bench/floors/*.ts'],
    bundle: true,
    packages: 'external',
    platform: 'node',
    target: 'node20',
    format: 'esm',
    splitting: true,
    sourcemap: true,
    logLevel: 'warning',
    outbase: 'bench',
    outdir: 'out/bench',
    outExtension: { '.js': '.mjs' },
    plugins: [grammarPlugin, scriptsPlugin],
  });
}
