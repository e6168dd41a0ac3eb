import assert from 'node:assert/strict';
import type { Browser, Page } from 'playwright-core';
import { sharedBrowser, usePage } from '../support/sharedBrowser.ts';
import { type BuiltSite, samplesSite } from './builtSite.ts';
import { KINDS } from './kinds.ts';
import { complaintsOfChecker } from './nuChecker.ts';

describe('a site in the browser', function () {
  this.timeout(240_000);

  let site: BuiltSite;
  let browser: Browser;
  before(async () => {
    site = samplesSite();
    browser = await sharedBrowser();
  });

  const shared = usePage();
  const open = async (path: string): Promise<Page> => {
    const page = shared();
    page.setDefaultTimeout(10_000);
    await page.goto(site.address(path));
    return page;
  };

  it('has no errors in the Nu HTML checker', async () => {
    assert.deepEqual(await complaintsOfChecker(site.folder), []);
  });

  it('requests nothing from any host, and never scrolls sideways, from a phone to a very wide screen', async () => {
    const context = await browser.newContext();
    const asked: string[] = [];
    context.on('request', (request) => asked.push(request.url()));
    const page = await context.newPage();
    for (const path of KINDS) {
      await page.goto(site.address(path));
      for (const width of [320, 1280, 3840]) {
        await page.setViewportSize({ width, height: 900 });
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        assert.ok(wide <= 0, `${path} at ${width} px is ${wide} px too wide`);
      }
    }
    await page.setViewportSize({ width: 1280, height: 720 });
    await page.goto(site.address('ipt/index.html'));
    await page.locator('.box-link').nth(2).click();
    await page.locator('.side .list-head').waitFor();
    await page.locator('input[type=search]').fill('focus');
    await page.locator('.results:not([hidden]) .hit').first().waitFor();
    assert.ok(asked.length > 60, String(asked.length));
    assert.deepEqual(
      asked.filter((url) => !url.startsWith('file:')),
      [],
    );
    await context.close();
  });

  it('can be used with the keyboard alone, from the map to a competence and back', async () => {
    const page = await open('ipt/index.html');
    const focused = (): Promise<string> =>
      page.evaluate(() => (document.activeElement?.textContent ?? '').replace(/\s+/g, ' ').trim());
    await page.keyboard.press('Tab');
    assert.equal(await focused(), 'Skip to the content');
    await page.keyboard.press('Enter');
    for (let at = 0; !(await focused()).startsWith('Generic therapeutic'); at++) {
      assert.ok(at < 12, await focused());
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('ArrowRight');
    assert.equal(await focused(), 'Basic IPT competences');
    for (let at = 0; at < 5; at++) await page.keyboard.press('ArrowDown');
    assert.equal(await focused(), 'Ability to engage the client in IPT10 competences');
    await page.keyboard.press('Enter');
    await page.locator('.side .list-head').waitFor();
    assert.equal(await page.evaluate(() => document.activeElement?.className), 'list side');
    for (let at = 0; (await focused()) !== 'direct'; at++) {
      assert.ok(at < 12, await focused());
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Enter');
    await page.waitForURL('**/ipt/direct.html');
    assert.match((await page.locator('h1').textContent()) ?? '', /^An ability to speak plainly/);
    await page.goBack();
    await page.waitForURL('**/ipt/index.html#engage');
    await page.locator('.side .list-head').waitFor();
    await page.keyboard.press('Escape');
    assert.equal(await page.locator('.side').isVisible(), false);
    assert.equal(await focused(), 'Ability to engage the client in IPT10 competences');
  });

  it('shows the list of a box beside the map, and opens it again from a link', async () => {
    const page = await open('ipt/index.html');
    await page.locator('.box-link[data-key="engage"]').click();
    await page.locator('.side h2', { hasText: 'Ability to engage the client in IPT' }).waitFor();
    assert.equal(await page.locator('.side .item').count(), 10);
    assert.equal(await page.locator('.box-link[data-key="engage"]').getAttribute('aria-expanded'), 'true');
    assert.ok(page.url().endsWith('#engage'));
    await page.locator('.domain-link').nth(1).click();
    await page.locator('.side h2', { hasText: 'Basic IPT competences' }).waitFor();
    assert.equal(await page.locator('.side .item').count(), 192);
    await page.goBack();
    await page.locator('.side h2', { hasText: 'Ability to engage the client in IPT' }).waitFor();
    await page.goBack();
    await page.locator('.side').waitFor({ state: 'hidden' });
  });

  it('redirects an id that is on no page any more, or on another', async () => {
    const page = await open('ipt/index.html#direct');
    await page.locator('.side .item.found', { hasText: 'speak plainly' }).waitFor();
    // A list that a competence has left.
    await page.goto(site.address('ipt/focus.html#direct'));
    await page.waitForURL('**/ipt/engage.html#direct');
    await page.goto(site.address('ipt-a/engage.html#sick-role-11'));
    await page.waitForURL('**/ipt-a/sick-role-11.html');
    await page.goto(site.address('ipt/index.html#lemma-2010'));
    await page.waitForURL('**/ipt/sources.html#lemma-2010');
  });

  it('finds words while they are typed, with their places, and tolerates a typing mistake', async () => {
    const page = await open('ipt/engage.html');
    const found = async (query: string): Promise<string> => {
      await page.locator('input[type=search]').fill(query);
      await page.locator('.results:not([hidden])').waitFor();
      await page.waitForFunction(() => document.querySelector('.hit') !== null);
      return (await page.locator('.hit').first().textContent()) ?? '';
    };
    assert.match(await found('interpersonal inv'), /^interpersonal inventory/);
    assert.match(await found('inventry'), /inventory/);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/inventory/);
    await page.goto(site.address('search.html?q=inventory'));
    await page.locator('.results-place[data-ready]').waitFor();
    // Elements that adaptations share with IPT are found once.
    assert.equal(
      await page
        .locator('.hit-text', { hasText: 'Ability to carry out the interpersonal inventory' })
        .count(),
      1,
    );
  });

  it('is complete without JavaScript', async () => {
    const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    await page.goto(site.address('ipt/index.html'));
    await page.locator('.box-link[data-key="engage"]').click();
    await page.waitForURL('**/ipt/engage.html');
    assert.equal(await page.locator('.item').count(), 10);
    await page.locator('.next').click();
    await page.waitForURL('**/ipt/sick-role.html');
    await page.goto(site.address('search.html?q=x'));
    assert.ok(await page.locator('noscript p').isVisible());
    await page.context().close();
  });

  it('prints a map on one page', async () => {
    const page = await open('ipt/index.html');
    for (const path of [
      'ipt/index.html',
      'ipt-a/index.html',
      'kitchen-sink/index.html',
      'generic/index.html',
    ]) {
      await page.goto(site.address(path));
      for (const format of ['A4', 'A3']) {
        const pdf = await page.pdf({ format, landscape: true });
        assert.equal(
          (pdf.toString('latin1').match(/\/Type \/Page\b/g) ?? []).length,
          1,
          `${path} on ${format}`,
        );
      }
    }
  });
});
