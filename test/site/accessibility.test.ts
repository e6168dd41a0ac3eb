import assert from 'node:assert/strict';
import type { Browser, Page } from 'playwright-core';
import { complaintsInEveryLight } from '../support/axe.ts';
import { sharedBrowser } from '../support/sharedBrowser.ts';
import { type BuiltSite, samplesSite } from './builtSite.ts';
import { pagesOfEveryStructure, structuresOf } from './everyStructure.ts';

/** Whether every page is tested, not only a selection with every structure of any page. */
const isWhole = process.env.AXE === 'all';

describe('axe-core', function () {
  this.timeout(isWhole ? 7_200_000 : 300_000);

  let site: BuiltSite;
  let browser: Browser;
  before(async () => {
    site = samplesSite();
    browser = await sharedBrowser();
  });

  it(`finds nothing on ${isWhole ? 'any page' : 'pages with every structure that any page has'}: light, dark, forced colours`, async () => {
    const all = site.files.filter((file) => file.endsWith('.html'));
    assert.ok(all.length > 1000, String(all.length));
    const structures = new Map(all.map((path) => [path, structuresOf(site.read(path))]));
    const waiting = isWhole ? all : pagesOfEveryStructure(structures);
    const seen = new Set(waiting.flatMap((path) => [...(structures.get(path) ?? [])]));
    for (const each of structures.values()) for (const structure of each) assert.ok(seen.has(structure));
    const found: string[] = [];
    const look = async (): Promise<void> => {
      const page = await (await browser.newContext({ reducedMotion: 'reduce' })).newPage();
      for (let path = waiting.shift(); path !== undefined; path = waiting.shift())
        found.push(...(await complaintsAbout(page, site, path)));
      await page.context().close();
    };
    await Promise.all([look(), look()]);
    assert.deepEqual(found, []);
  });

  it('finds nothing in a list beside the map, a preview of a box and search results', async () => {
    const page = await (await browser.newContext({ reducedMotion: 'reduce' })).newPage();
    const found: string[] = [];
    const look = async (what: string): Promise<void> => {
      found.push(...(await complaintsOn(page, what)));
    };
    await page.goto(site.address('ipt/index.html'));
    await page.locator('.box-link').first().hover();
    await page.locator('.peek:not([hidden])').waitFor();
    await look('a preview of a box');
    for (const link of ['.box-link', '.domain-link']) {
      await page.locator(link).nth(1).click();
      await page.locator('.side .list-head').waitFor();
      await look(link);
    }
    await page.locator('input[type=search]').fill('alliance');
    await page.locator('.results:not([hidden]) .hit').first().waitFor();
    await look('what was found');
    await page.goto(site.address('search.html?q=ending'));
    await page.locator('.results-place[data-ready]').waitFor();
    await look('the page of what was found');
    await page.context().close();
    assert.deepEqual(found, []);
  });
});

async function complaintsAbout(page: Page, site: BuiltSite, path: string): Promise<string[]> {
  await page.goto(site.address(path));
  if (path === 'search.html') await page.locator('.results-place[data-ready]').waitFor();
  return complaintsOn(page, path);
}

async function complaintsOn(page: Page, what: string): Promise<string[]> {
  return (await complaintsInEveryLight(page, isWhole)).map((complaint) => `${what}, ${complaint}`);
}
