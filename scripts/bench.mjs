// Measures the product side by side with its peers: `npm run bench`. See docs/performance.md.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundleBench } from './bench/bundleBench.mjs';
import { bundlePeers, installPeers } from './bench/peers.mjs';
import { checkout } from './checkout.mjs';
import { progress } from './host/progress.mjs';
import { build, installDependencies } from './prepare.mjs';

const parameters = process.argv.slice(2);
process.chdir(checkout);
await installDependencies();
if (!parameters.includes('--show') && !parameters.includes('--help')) {
  await build();
  if (!parameters.includes('--no-peers')) {
    await installPeers();
    progress('build the peers');
    await bundlePeers();
  }
}
await bundleBench();
await import(pathToFileURL(join(checkout, 'out/bench/main.mjs')).href);
