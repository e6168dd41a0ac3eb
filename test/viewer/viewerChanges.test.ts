import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import { reviewedFamily } from '../support/reviewedFamily.ts';
import { sharedBrowser } from '../support/sharedBrowser.ts';
import { until } from '../support/until.ts';
import { readSample, ViewerPage, type ViewerPageOptions } from './viewerPage.ts';

const { before: earlier, after: now } = reviewedFamily(
  new Map([...readSample('generic'), ...readSample('ipt')]),
);

describe('a comparison in the viewer', function () {
  this.timeout(240_000);
  let browser: Browser;
  let viewer: ViewerPage;

  const open = async (options: ViewerPageOptions = {}): Promise<void> => {
    viewer = await ViewerPage.open(browser, {
      viewport: { width: 1280, height: 800 },
      documents: now,
      before: earlier,
      ...options,
    });
  };
  const page = () => viewer.page;
  const button = (name: string) => page().locator('.changes-bar').getByRole('button', { name, exact: true });
  const next = () => button('Next change (n)');
  const keys = () => viewer.viewed?.compared?.keys ?? [];
  const at = (index: number) =>
    page()
      .locator('.change-at')
      .filter({ hasText: new RegExp(`^${index} of ${keys().length}`) });
  const isSeen = (key: string) =>
    page()
      .locator(`.list-body [data-key="${key}"], .slot-header [data-key="${key}"]`)
      .first()
      .evaluate((element) => {
        const { top, bottom } = element.getBoundingClientRect();
        return bottom > 0 && top < window.innerHeight;
      });

  before(async () => {
    browser = await sharedBrowser();
  });
  afterEach(async () => {
    const { complaints } = viewer;
    viewer.close();
    assert.deepEqual(complaints, []);
  });

  it('names the compared version, and colours the map by changes', async () => {
    await open();
    await page().getByText('16 changes since the last commit (2 breaking)').waitFor();
    const gone = page().locator('.box.gone[data-key="/gone/skills-groups"]');
    assert.equal(await gone.locator('del').textContent(), 'removed: IPT-A skills training in groups');
    assert.equal(
      await gone.evaluate((element) => element.previousElementSibling?.getAttribute('data-key')),
      'families',
      'it stands where it stood',
    );
    const look = (key: string) =>
      page()
        .locator(`.box[data-key="${key}"]`)
        .evaluate((element) => getComputedStyle(element).borderTopWidth);
    assert.deepEqual([await look('principles'), await look('engage')], ['2px', '1px']);
    // The words that screen readers announce for a struck-through word.
    const heading = page().getByRole('heading', {
      name: /removed: Specific added: Particular IPT techniques/,
    });
    await heading.waitFor();
  });

  it('goes from change to change in reading order, from list to list, and shows the position', async () => {
    await open();
    assert.ok(keys().length > 10);
    for (const [index, key] of keys().entries()) {
      await next().click();
      await at(index + 1).waitFor();
      if (key === '/changes') continue;
      await page().locator(`.list-body [data-key="${key}"]`).first().waitFor();
      assert.ok(await isSeen(key), `${key} is in view`);
    }
    await next().click();
    await at(1).waitFor();
    await button('Previous change (p)').click();
    await at(keys().length).waitFor();
    assert.equal(
      await page().evaluate(() => document.activeElement?.getAttribute('aria-label')),
      'Previous change (p)',
      'whoever presses the button can press it again',
    );
    const said = await page()
      .getByRole('status')
      .filter({ hasText: /^13 of/ })
      .textContent();
    assert.match(said ?? '', /Changed: also substantive .*working alliance/);
  });

  it('uses the keys n and p, moves the focus, and goes to the source', async () => {
    await open();
    await page().keyboard.press('n');
    await at(1).waitFor();
    await page().keyboard.press('n');
    await page().locator('.list-body .found[data-key="principles-5"]').waitFor();
    await at(2).waitFor();
    await page().keyboard.press('Enter');
    await until('the key is sent', () => viewer.sent.at(-1)?.type === 'reveal');
    assert.deepEqual((await viewer.allSent()).at(-1), { type: 'reveal', key: 'principles-5' });
    await page().keyboard.press('p');
    await at(1).waitFor();
    // Keys are not shortcuts while a search is typed.
    await page().keyboard.press('/');
    await page().keyboard.type('pnp');
    assert.equal(await page().getByRole('searchbox').inputValue(), 'pnp');
    await at(1).waitFor();
  });

  it('shows the id beside the words, not on the notice below them, and says where a link leads', async () => {
    await open();
    await viewer.openList('principles');
    const line = page().locator('.item[data-key="principles-5"] > .line');
    await line.hover();
    const overlap = await line.evaluate((element) => {
      const { bottom } = (element.querySelector('.anchor') as Element).getBoundingClientRect();
      const { top } = (element.nextElementSibling as Element).getBoundingClientRect();
      return bottom - top;
    });
    assert.ok(overlap <= 0, `${overlap} pixels`);
    const gone = page().locator('.item.gone > .line > a.anchor');
    for (const text of await gone.allTextContents()) assert.equal(text, 'where it was');
  });

  it('goes to the source of changed and removed elements with a click', async () => {
    await open();
    await viewer.openList('review');
    await page().locator('.list-body [data-key="/gone/review-2"] .change-notices').click();
    await page().locator('.list-head .change-notices').click();
    await page().locator('.changes-elsewhere a').first().click();
    const revealed = (await viewer.allSent()).filter(({ type }) => type === 'reveal');
    assert.deepEqual(
      revealed.map((message) => 'key' in message && message.key),
      ['/gone/review-2', 'review', '/changes/0'],
    );
  });

  it('shows only changes, no changes, and everything again, and saves the choice', async () => {
    await open();
    const boxes = () => page().locator('.map .box:visible').count();
    const all = await boxes();
    await button('Changes only').click();
    await page().locator('.map [data-key="engage"]').first().waitFor({ state: 'hidden' });
    assert.equal(await boxes(), 7);
    assert.deepEqual(viewer.state.view, { changes: 'only' });
    await button('Hide').click();
    await page().locator('.map .gone').waitFor({ state: 'detached' });
    assert.equal(await boxes(), all - 1);
    assert.equal(await page().locator('.map :is(ins, del, .mark.change)').count(), 0);
    assert.ok(await next().isHidden());
    await page().keyboard.press('n');
    assert.equal(await page().locator('.change-at').textContent(), '');
    await button('Show').click();
    await page().locator('.map .gone').waitFor();
    assert.equal(await boxes(), all);
  });

  it('updates only the competence that is typed, and then the result of the comparison', async () => {
    await open({ state: { framework: 'ipt', list: 'review' } });
    await page().locator('.list-head[data-key="review"]').waitFor();
    const typed = await viewer.mutationsDuring(() =>
      viewer.replace('basic.competence', '- [review-1] An ability', '- [review-1] One ability'),
    );
    assert.ok(typed.length > 0);
    for (const mutation of typed) assert.match(mutation, /span\.text$/);
    await viewer.compare();
    const item = page().locator('.item[data-key="review-1"]');
    await item.locator('ins').waitFor();
    assert.equal(await item.locator('del').textContent(), 'removed: An');
    const again = await viewer.mutationsDuring(() => viewer.compare());
    assert.deepEqual(again, []);
  });

  it('ends with the comparison', async () => {
    await open();
    const marked = page().locator('.map :is(ins, del, .mark.change), .changes-elsewhere');
    assert.ok((await marked.count()) > 5);
    await viewer.endComparison();
    await page().locator('.changes-bar').waitFor({ state: 'hidden' });
    assert.equal(await marked.count(), 0);
    assert.equal(await page().locator('.compared').count(), 0);
  });

  it('cuts nothing off and never scrolls sideways, from a phone to a very wide screen', async () => {
    for (const [width, height] of [
      [360, 740],
      [1280, 900],
      [3840, 2160],
    ] as const) {
      await open({ viewport: { width, height } });
      for (const key of ['principles', 'review', 'couples']) {
        await viewer.openList(key);
        const wide = await page().evaluate(() => {
          const { scrollWidth, clientWidth } = document.documentElement;
          const cut = [...document.querySelectorAll('.box, .domain, .change-notices, .changes-bar')].filter(
            (element) => element.scrollWidth > element.clientWidth + 1,
          );
          return { over: scrollWidth - clientWidth, cut: cut.map(({ className }) => className) };
        });
        assert.deepEqual(wide, { over: 0, cut: [] }, `${width}: ${key}`);
      }
      if (width < 3840) viewer.close();
    }
  });

  it('keeps the buttons for the next change visible on a narrow page', async () => {
    await open({ viewport: { width: 400, height: 740 } });
    for (let index = 1; index <= 5; index++) {
      await next().click();
      await at(index).waitFor();
    }
    assert.ok(await isSeen(keys()[4] as string));
    const top = await next().evaluate((element) => element.getBoundingClientRect().top);
    assert.ok(top >= 0 && top < 200, `${top}`);
  });

  it('keeps the tools and the comparison in one row each, in view, beside a side bar', async () => {
    // The width of a preview in a window of 1024, 1280 and 1440 pixels with a side bar.
    for (const width of [330, 460, 520]) {
      await open({ viewport: { width, height: 740 } });
      await viewer.post({
        type: 'hosting',
        hosting: {
          follows: false,
          isChosen: false,
          isLocked: false,
          canEdit: false,
          exports: [{ id: 'pdf', label: 'PDF' }],
        },
      });
      await next().click();
      await at(1).waitFor();
      const rows = await page().evaluate(() =>
        ['.tools', '.changes-bar'].map((row) => {
          const shown = [...document.querySelectorAll(`${row} > *`)]
            .map((element) => element.getBoundingClientRect())
            .filter((box) => box.height > 0);
          const middles = shown.map(({ top, bottom }) => (top + bottom) / 2);
          return {
            rows: Math.max(...middles) - Math.min(...middles) < 10,
            over: shown.some(({ right }) => right > innerWidth),
            top: Math.min(...shown.map(({ top }) => top)) >= 0,
          };
        }),
      );
      const good = { rows: true, over: false, top: true };
      assert.deepEqual(rows, [good, good], `at ${width}`);
      await page().locator('summary', { hasText: 'View' }).first().click();
      const panel = await page().locator('.menu[open] .menu-panel').boundingBox();
      assert.ok(panel && panel.x >= 0 && panel.x + panel.width <= width, JSON.stringify(panel));
      assert.ok(await page().getByRole('button', { name: 'Zoom in' }).isVisible());
      assert.ok(await page().getByRole('button', { name: 'Lock' }).isVisible());
      if (width < 520) viewer.close();
    }
  });

  it('shows the head of a list below the tools, and keeps the place in it when the window changes', async () => {
    await open({ viewport: { width: 520, height: 740 } });
    await viewer.openList('principles');
    await page().locator('.box[data-key="principles"] a').first().click();
    const bar = await page().locator('.toolbar').boundingBox();
    const close = await page().getByRole('button', { name: 'Close the list' }).boundingBox();
    assert.ok(bar && close && close.y >= bar.y + bar.height - 1, JSON.stringify([bar, close]));
    await page().setViewportSize({ width: 1440, height: 740 });
    await page()
      .locator('.list')
      .evaluate((list) => list.getBoundingClientRect().left > 500);
    await page().setViewportSize({ width: 520, height: 740 });
    await page().waitForFunction(() => {
      const { top, bottom } = (document.querySelector('.list') as HTMLElement).getBoundingClientRect();
      return top < innerHeight / 2 && bottom > 0;
    });
  });

  it('prints the marks, with the map on one page', async () => {
    await open();
    await page().emulateMedia({ media: 'print' });
    assert.ok(await page().locator('.box[data-key="principles"] .mark.change').first().isVisible());
    assert.ok(await next().isHidden());
    const pdf = await page().pdf({ preferCSSPageSize: true });
    // Changes that are not on the map come before it on the page.
    assert.equal((pdf.toString('latin1').match(/\/Type \/Page\b/g) ?? []).length, 2);
  });
});
