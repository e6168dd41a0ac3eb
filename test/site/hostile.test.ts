import assert from 'node:assert/strict';
import { usePage } from '../support/sharedBrowser.ts';
import { type BuiltSite, buildSite } from './builtSite.ts';
import { HOSTILE, hostileAdaptation, hostileFramework } from './hostile.ts';
import { complaintsOfChecker } from './nuChecker.ts';
import { assertHarmless, assertShownAsText } from './shownAsText.ts';

describe('hostile text on a site', function () {
  this.timeout(240_000);

  let site: BuiltSite;
  const page = usePage();
  before(() => {
    const files = Object.fromEntries(
      HOSTILE.flatMap((text, at) => [
        [`${at}.competence`, hostileFramework(text, `hurt-${at}`)],
        [`${at}-a.competence`, hostileAdaptation(text, `hurt-${at}`, `hurt-${at}-a`)],
      ]),
    );
    site = buildSite({ files, options: ['--title', HOSTILE[0] ?? '', '--downloads', 'quick'] });
  });

  it('is built in spite of errors, which are reported', () => {
    assert.equal(site.code, 1);
    assert.match(site.stderr, /error:/);
    assert.match(site.stdout, /for 24 frameworks/);
  });

  it('has no errors in the Nu HTML checker', async () => {
    assert.deepEqual(await complaintsOfChecker(site.folder), []);
  });

  it('is shown as text: no code runs, nothing is requested, and no tag or link is made from it', async () => {
    const paths = site.files.filter((file) => /^(?:hurt-\d+(?:-a)?\/|index|search).*\.html$/.test(file));
    assert.ok(paths.length > 200, String(paths.length));
    await assertShownAsText(page(), site, paths);
    await assertHarmless(
      page(),
      site,
      paths.filter((path) => /^(?:hurt-0(?:-a)?\/.*|index|search|hurt-1\/engage)\.html$/.test(path)),
    );
  });

  it('is shown as typed if it has no meaning in Markdown', () => {
    const text = '&lt;script&gt;globalThis.hurt = 1&lt;/script&gt;';
    const page = site.read('hurt-0/index.html');
    assert.ok(page.includes(`<h1>${text}</h1>`));
    assert.ok(page.includes(`<p class="overarching">${text}</p>`));
    assert.ok(page.includes(`<dd>${text}</dd>`));
    for (const path of ['engage', 'leaflet', 'course', 'glossary', 'sources', 'second']) {
      assert.ok(site.read(`hurt-0/${path}.html`).includes(text), path);
    }
  });

  it('has no effect in the list beside the map, the preview of a box and search results', async () => {
    for (const at of HOSTILE.keys()) {
      await page().goto(site.address(`hurt-${at}/index.html`));
      await page().locator('.box-link').first().hover();
      await page().locator('.peek:not([hidden])').waitFor();
      await page().locator('.box-link').first().click();
      await page().locator('.side .list-head').waitFor();
      await page().locator('input[type=search]').fill('hurt');
      await page().locator('.results:not([hidden])').waitFor();
      const hurt = await page().evaluate(() => [
        (globalThis as { hurt?: number }).hurt,
        document.querySelectorAll('main img, main b, .results img, .peek img').length,
      ]);
      assert.deepEqual(hurt, [undefined, 0]);
    }
  });
});
