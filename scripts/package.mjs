// Packages the product: `npm run package` builds the extension (VSIX) and the command line (an npm package), and lists
// their SHA-256. With `--publish-check`, nothing is built; what is missing in package.json for publishing is listed, with
// exit code 1.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { checkout } from './checkout.mjs';
import { buildForRelease } from './package/buildForRelease.mjs';
import { writeChecksums } from './package/checksums.mjs';
import { readManifest } from './package/manifest.mjs';
import { missingForPublishing } from './package/missingForPublishing.mjs';
import { packageCommandLine } from './package/packageCommandLine.mjs';
import { packageExtension } from './package/packageExtension.mjs';

const { values } = parseArgs({ options: { 'publish-check': { type: 'boolean', default: false } } });
if (values['publish-check']) checkPublishing();
else await packageAll();

function checkPublishing() {
  const missing = missingForPublishing(readManifest());
  for (const each of missing) console.error(`package.json: ${each}`);
  if (missing.length > 0) process.exitCode = 1;
  else console.log('package.json has everything that publishing needs.');
}

async function packageAll() {
  const build = await buildForRelease(join(checkout, 'out', 'minified'));
  const extension = await packageExtension(undefined, build);
  const { tarball } = await packageCommandLine(undefined, build);
  for (const file of [extension, tarball]) console.log(file);
  console.log(await writeChecksums(join(checkout, 'out'), [extension, tarball]));
}
