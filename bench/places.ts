import { join } from 'node:path';
import { cacheFolder } from '../scripts/host/cacheFolder.mjs';

/** The benchmark runs from the root of the checkout: see scripts/bench.mjs. */
export const checkout = process.cwd();

/** The programs that a run starts, as they were bundled for it. */
export const programsFolder = join(checkout, 'out/bench');

/**
 * Where a run writes what it measures with: frameworks by the thousand, and sites made of them. Outside the checkout,
 * since whatever packs or searches that would go through them, too.
 */
export const dataFolder = join(cacheFolder(), 'bench');
export const resultsFolder = join(checkout, 'bench/results');
export const peersFolder = join(checkout, 'bench/peers');

/** The built product. */
export const serverModule = join(checkout, 'dist/server.cjs');
export const commandModule = join(checkout, 'dist/cli.cjs');

/** What is loaded into a process that is measured. */
export const probeModule = join(checkout, 'bench/probe.cjs');
