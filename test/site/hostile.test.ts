import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../scripts/host/launchBrowser.mjs';
import { type BuiltSite, buildSite } from './builtSite.ts';
import { HOSTILE, hostileAdaptation, hostileFramework } from './hostile.ts';
import { complaintsOfChecker } from './nuChecker.ts';

describe('hostile text on a site', function () {
  this.timeout(240_000);

  let site: BuiltSite;
  let browser: Browser;
  before(async () => {
    const files = Object.fromEntries(
      HOSTILE.flatMap((text, at) => [
        [`${at}.competence`, hostileFramework(text, `hurt-${at}`)],
        [`${at}-a.competence`, hostileAdaptation(text, `hurt-${at}`, `hurt-${at}-a`)],
      ]),
    );
    site = buildSite({ files, options: ['--title', HOSTILE[0] ?? ''] });
    browser = await launchBrowser();
  });
  after(() => browser?.close());

  it('is built in spite of errors, which are reported', () => {
    assert.equal(site.code, 1);
    assert.match(site.stderr, /error:/);
    assert.match(site.stdout, /for 24 frameworks/);
  });

  it('has no errors in the Nu HTML checker', async () => {
    assert.deepEqual(await complaintsOfChecker(site.folder), []);
  });

  it('is shown as text: no code runs, nothing is requested, and no tag or link is made from it', async () => {
    const page = await browser.newPage();
    const asked: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith('file:')) asked.push(request.url());
    });
    let pages = 0;
    for (const path of site.files.filter((file) =>
      /^(?:hurt-\d+(?:-a)?\/|index|search).*\.html$/.test(file),
    )) {
      await page.goto(site.address(path));
      const found = await page.evaluate(() => ({
        hurt: (globalThis as { hurt?: number }).hurt,
        tags: document.querySelectorAll(
          'main img, main svg, main b, main i, iframe, [onerror], [onload], [onmouseover]',
        ).length,
        scripts: [...document.scripts].filter(
          (each) => each.src === '' && each.type !== 'application/ld+json',
        ).length,
        links: [...document.querySelectorAll<HTMLAnchorElement>('a[href]')].map((each) => each.protocol),
        data: [...document.scripts]
          .filter((each) => each.type === 'application/ld+json')
          .map((each) => each.text),
      }));
      assert.equal(found.hurt, undefined, path);
      assert.equal(found.tags, 0, path);
      assert.equal(found.scripts, 0, path);
      for (const protocol of found.links)
        assert.ok(['file:', 'http:', 'https:', 'mailto:'].includes(protocol), `${path}: ${protocol}`);
      for (const data of found.data) JSON.parse(data);
      pages++;
    }
    assert.ok(pages > 200, String(pages));
    assert.deepEqual(asked, []);
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
    const page = await browser.newPage();
    for (const at of HOSTILE.keys()) {
      await page.goto(site.address(`hurt-${at}/index.html`));
      await page.locator('.box-link').first().hover();
      await page.locator('.peek:not([hidden])').waitFor();
      await page.locator('.box-link').first().click();
      await page.locator('.side .list-head').waitFor();
      await page.locator('input[type=search]').fill('hurt');
      await page.locator('.results:not([hidden])').waitFor();
      const hurt = await page.evaluate(() => [
        (globalThis as { hurt?: number }).hurt,
        document.querySelectorAll('main img, main b, .results img, .peek img').length,
      ]);
      assert.deepEqual(hurt, [undefined, 0]);
    }
  });
});
