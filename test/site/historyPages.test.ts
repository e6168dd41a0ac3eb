import assert from 'node:assert/strict';
import { complaintsInEveryLight } from '../support/axe.ts';
import { withRepository } from '../support/gitRepository.ts';
import { usePage } from '../support/sharedBrowser.ts';
import { buildIn } from './builtHistory.ts';
import type { BuiltSite } from './builtSite.ts';
import { checkLinks } from './checkLinks.ts';
import { pagesOfEveryStructure, structuresOf } from './everyStructure.ts';
import { HOSTILE, hostileAdaptation, hostileFramework } from './hostile.ts';
import { complaintsOfChecker } from './nuChecker.ts';
import { assertHarmless, assertShownAsText } from './shownAsText.ts';

const PLAIN = 'An ability to wait';

describe('the pages about changes', function () {
  this.timeout(240_000);

  let site: BuiltSite;
  const page = usePage({ viewport: { width: 320, height: 900 } });
  let pages: readonly string[];
  before(() => {
    // Every field is different in each version, and hostile in two of the three.
    const textOf = (at: number, version: number): string =>
      version === 1 ? `${PLAIN} ${at}` : (HOSTILE[(at + version) % HOSTILE.length] ?? '');
    withRepository((repository) => {
      for (const version of [0, 1, 2]) {
        for (const at of HOSTILE.keys()) {
          const id = `hurt-${at}`;
          const text = textOf(at, version);
          const framework = hostileFramework(text, id).replace(/version: .*/, `version: ${version} ${text}`);
          const adaptation = hostileAdaptation(text, id, `${id}-a`);
          repository.write(
            `${at}.competence`,
            version === 2 ? framework.replace(/.*\[first\][\s\S]*?(?=\n {6}application)/, '') : framework,
          );
          repository.write(
            `${at}-a.competence`,
            adaptation.replace('\n  adapts', `\n  version: ${version} ${text}\n  adapts`),
          );
        }
        repository.commit(String(version));
        if (version < 2) repository.git('tag', `v${version}`);
      }
      site = buildIn(repository);
    });
    pages = site.files.filter((file) => /\/changes[^/]*\.html$/.test(file));
  });

  it('exist for every version, with its changes', () => {
    assert.equal(pages.length, HOSTILE.length * 2 * 4);
    const sent = pages.filter((file) => site.read(file).includes('<ins>')).length;
    assert.ok(sent > HOSTILE.length * 2, String(sent));
  });

  it('have no broken links', () => {
    assert.deepEqual(checkLinks(site).broken, []);
  });

  it('have no errors in the Nu HTML checker', async () => {
    assert.deepEqual(await complaintsOfChecker(site.folder), []);
  });

  it("show authors' text as text: no code runs, nothing is requested, and no tag or link is made from it", async () => {
    await assertShownAsText(page(), site, pages);
    await assertHarmless(page(), site, pages.filter(isSampled));
  });

  it('have no findings in axe-core, without scripts or sideways scrolling: light, dark, forced colours', async () => {
    const structures = new Map(pages.map((path) => [path, structuresOf(site.read(path))]));
    for (const path of pagesOfEveryStructure(structures)) {
      await page().goto(site.address(path));
      const wide = await page().evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      assert.ok(wide <= 0, `${path} is ${wide} px too wide`);
      assert.deepEqual(await complaintsInEveryLight(page()), [], path);
    }
  });
});

/** Whether a page is one of two frameworks and their adaptations. */
function isSampled(path: string): boolean {
  return /^hurt-[04](?:-a)?\//.test(path);
}
