// Makes the tag of a release from the current commit: `npm run release`. The tag has the built files, so that npm,
// pre-commit and GitHub can install from it. Nothing is pushed.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { checkout } from './checkout.mjs';
import { buildForRelease } from './package/buildForRelease.mjs';
import { readManifest, releaseTag } from './package/manifest.mjs';
import { commitRelease } from './release/commitRelease.mjs';
import { stageRelease } from './release/stageRelease.mjs';

const changed = execFileSync('git', ['status', '--porcelain'], { cwd: checkout, encoding: 'utf8' });
if (changed !== '') {
  console.error(
    `Commit these changes first, so that the release is made from a commit:\n${changed.trimEnd()}`,
  );
  process.exit(1);
}
const manifest = readManifest();
const tag = releaseTag(manifest);
const folder = join(checkout, 'out', 'release');
await stageRelease(await buildForRelease(join(checkout, 'out', 'minified')), folder);
try {
  const message = `Competence ${manifest.version}`;
  const commit = commitRelease({ repository: checkout, folder, tag, message });
  console.log(`Tagged ${commit.slice(0, 10)} as ${tag}. To publish it: git push origin ${tag}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
