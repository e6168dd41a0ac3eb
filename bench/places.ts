import { join } from 'node:path';

/** The benchmark runs from the root of the checkout: see scripts/bench.mjs. */
export const checkout = process.cwd();

/** Where everything that a run makes goes. */
export const outFolder = join(checkout, 'out/bench');
export const resultsFolder = join(checkout, 'bench/results');
export const peersFolder = join(checkout, 'bench/peers');

/** The built product. */
export const serverModule = join(checkout, 'dist/server.cjs');
export const commandModule = join(checkout, 'dist/cli.cjs');

/** What is loaded into a process that is measured. */
export const probeModule = join(checkout, 'bench/probe.cjs');
