import { join } from 'node:path';
import { cacheFolder } from '../scripts/host/cacheFolder.mjs';

/** The benchmark runs from the root of the checkout: see scripts/bench.mjs. */
export const checkout = process.cwd();

/** The bundled programs that a run starts. */
export const programsFolder = join(checkout, 'out/bench');

/**
 * The folder for generated frameworks and sites. It is outside the checkout, so that packing or searching the checkout
 * does not go through thousands of files.
 */
export const dataFolder = join(cacheFolder(), 'bench');
export const resultsFolder = join(checkout, 'bench/results');
export const peersFolder = join(checkout, 'bench/peers');

/** The built product. */
export const serverModule = join(checkout, 'dist/server.cjs');
export const commandModule = join(checkout, 'dist/cli.cjs');

/** The code that is loaded into a measured process. */
export const probeModule = join(checkout, 'bench/probe.cjs');
