import assert from 'node:assert/strict';
import { denseCircle, type Files, ringOfAdaptations, ringOfIncludes } from '../support/growingFamilies.ts';
import { runCli } from '../support/runCli.ts';

/** A run that takes time by the power of the size is stopped long before it ends, and fails. */
const MINUTES = 600_000;

const FAMILIES: readonly (readonly [name: string, files: Files])[] = [
  ['24 frameworks in a ring of includes', ringOfIncludes(24)],
  ['five frameworks of which each has 30 includes', denseCircle(5, 30)],
  ['three frameworks of which each has 200 includes', denseCircle(3, 200)],
  ['24 frameworks in a ring of adaptations', ringOfAdaptations(24)],
];

/** The files in two folders: unchanged, and with another wording. */
function twice(files: Files): Record<string, string> {
  const reworded = files.map(([path, text]) => [`new/${path}`, text.replaceAll('An ability', 'Abilities')]);
  return Object.fromEntries([...files.map(([path, text]) => [`old/${path}`, text]), ...reworded]);
}

describe('frameworks in a circle', () => {
  for (const [name, files] of FAMILIES) {
    it(`are checked, outlined, compared and exported: ${name}`, () => {
      const folders = twice(files);
      const checked = runCli(['check', 'old'], { files: folders });
      assert.match(checked.stdout, /circular-(?:include|adapts)/);
      assert.equal(checked.code, 1);
      const outlined = runCli(['outline', 'old'], { files: folders });
      assert.equal(outlined.code, 0);
      assert.equal(outlined.stdout.match(/^framework f/gm)?.length, files.length);
      const compared = runCli(['diff', 'old', 'new'], { files: folders });
      assert.match(compared.stdout, /Abilities/);
      const exported = runCli(['export', '--to', 'markdown', '--framework', 'f0', 'old'], { files: folders });
      assert.equal(exported.stderr, '');
      assert.equal(exported.code, 0);
    }).timeout(MINUTES);
  }

  it('are built, each by itself', () => {
    for (const files of [ringOfIncludes(24), ringOfAdaptations(24)]) {
      const built = runCli(['build', '--out', 'site', 'f0.competence'], { files: Object.fromEntries(files) });
      assert.match(built.stdout, /pages for 1 framework in site/);
    }
  }).timeout(MINUTES);
});
