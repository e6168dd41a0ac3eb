import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../scripts/host/launchBrowser.mjs';
import { complaintsOfAxe } from '../support/axe.ts';
import { withRepository } from '../support/gitRepository.ts';
import { buildIn } from './builtHistory.ts';
import type { BuiltSite } from './builtSite.ts';
import { checkLinks } from './checkLinks.ts';
import { HOSTILE, hostileAdaptation, hostileFramework } from './hostile.ts';
import { complaintsOfChecker } from './nuChecker.ts';

const PLAIN = 'An ability to wait';

describe('the pages about changes', function () {
  this.timeout(240_000);

  let site: BuiltSite;
  let browser: Browser;
  let pages: readonly string[];
  before(async () => {
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
    browser = await launchBrowser();
  });
  after(() => browser?.close());

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
    const page = await browser.newPage();
    const asked: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith('file:')) asked.push(request.url());
    });
    for (const path of pages) {
      await page.goto(site.address(path));
      const found = await page.evaluate(() => ({
        hurt: (globalThis as { hurt?: number }).hurt,
        tags: document.querySelectorAll(
          'main img, main svg, main b, main i, iframe, [onerror], [onload], [onmouseover]',
        ).length,
        scripts: [...document.scripts].filter(
          (each) => each.src === '' && each.type !== 'application/ld+json',
        ).length,
        protocols: [...document.querySelectorAll<HTMLAnchorElement>('a[href]')].map((each) => each.protocol),
        data: [...document.scripts]
          .filter((each) => each.type === 'application/ld+json')
          .map((each) => each.text),
      }));
      assert.deepEqual([found.hurt, found.tags, found.scripts], [undefined, 0, 0], path);
      assert.ok(
        found.protocols.every((each) => /^(?:file|https?|mailto):$/.test(each)),
        path,
      );
      for (const data of found.data) JSON.parse(data);
    }
    assert.deepEqual(asked, []);
  });

  for (const [setting, asked] of [
    [{ colorScheme: 'light' }, 'everything'],
    [{ colorScheme: 'dark' }, 'colours'],
    [{ forcedColors: 'active' }, 'colours'],
  ] as const) {
    it(`have no findings in axe-core, without scripts or sideways scrolling: ${JSON.stringify(setting)}`, async () => {
      const context = await browser.newContext({ ...setting, viewport: { width: 320, height: 900 } });
      const page = await context.newPage();
      for (const path of pages.filter((each) => /^hurt-[04](?:-a)?\//.test(each))) {
        await page.goto(site.address(path));
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        assert.ok(wide <= 0, `${path} is ${wide} px too wide`);
        assert.deepEqual(await complaintsOfAxe(page, asked), [], path);
      }
      await context.close();
    });
  }
});
