import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import { sharedBrowser } from '../support/sharedBrowser.ts';
import { until } from '../support/until.ts';
import { readSample, ViewerPage, type ViewerPageOptions } from './viewerPage.ts';

/** IPT, the frameworks it includes, its adaptation for adolescents, and its courses. */
const FAMILY = new Map([
  ...['generic', 'ipt', 'ipt-a'].flatMap((name) => [...readSample(name)]),
  ...[...readSample('training')].map(([path, text]) => [`training/${path}`, text] as const),
]);

describe("a reader's selection in the viewer", function () {
  this.timeout(240_000);
  let browser: Browser;
  let viewer: ViewerPage;

  const open = async (options: ViewerPageOptions = {}): Promise<void> => {
    viewer = await ViewerPage.open(browser, {
      viewport: { width: 1280, height: 800 },
      documents: FAMILY,
      ...options,
    });
  };
  const page = () => viewer.page;
  const field = () => page().getByRole('searchbox', { name: 'Search' });
  const count = () => page().locator('.found-count');
  const chosen = () => page().locator('.chosen');
  const shownBoxes = () => page().locator('.map .box:visible').count();
  const focused = () =>
    page().evaluate(() => (document.activeElement as HTMLElement | null)?.getAttribute('aria-label'));
  const openMenu = (name: string) => page().locator('summary', { hasText: name }).first().click();
  /** The number of places that the browser highlights. */
  const highlighted = () => page().evaluate(() => CSS.highlights.get('competence-search')?.size ?? 0);

  before(async () => {
    browser = await sharedBrowser();
  });
  afterEach(async () => {
    const { complaints } = viewer;
    viewer.close();
    assert.deepEqual(complaints, []);
  });

  it('searches while typing: counts, marks the map, goes through the results, and ends with Escape', async () => {
    await open();
    await page().keyboard.press('/');
    assert.equal(await focused(), 'Search');
    await page().keyboard.type('symptoms session');
    const { found, hits } = await viewedBy('symptoms session');
    assert.ok(found > 1);
    await count()
      .filter({ hasText: new RegExp(`^${found} found$`) })
      .waitFor();
    assert.ok((await page().locator('.map .box .mark.hits').count()) > 1);
    assert.ok(await page().locator('.box.aside').count());
    await page().waitForFunction(() => (CSS.highlights.get('competence-search')?.size ?? 0) > 0);
    await page().keyboard.press('Enter');
    await count()
      .filter({ hasText: `1 of ${found}` })
      .waitFor();
    await page().locator('.list-head').waitFor();
    await page().keyboard.press('Enter');
    await count()
      .filter({ hasText: `2 of ${found}` })
      .waitFor();
    await page()
      .locator(`.list-body .found[data-key="${hits[1]}"], .list-head[data-key="${hits[1]}"]`)
      .waitFor();
    assert.equal(await focused(), 'Search', 'whoever goes through hits keeps typing');
    await page().keyboard.press('Shift+Enter');
    await count()
      .filter({ hasText: `1 of ${found}` })
      .waitFor();
    await page().keyboard.press('Escape');
    await page().waitForFunction(() => (CSS.highlights.get('competence-search')?.size ?? 0) === 0);
    assert.equal(await field().inputValue(), '');
    assert.equal(await page().locator('.aside').count(), 0);
    await page().keyboard.press('Escape');
    assert.equal(await page().evaluate(() => document.activeElement?.closest('.map') !== null), true);
  });

  it('keeps searching when the text changes', async () => {
    await open({ state: { framework: 'ipt', view: { search: 'zebra' } } });
    assert.equal(await field().inputValue(), 'zebra');
    await count().filter({ hasText: '0 found' }).waitFor();
    assert.ok(await page().getByRole('button', { name: 'Next result' }).isDisabled());
    await viewer.replace(
      'basic.competence',
      '- [context-1] An ability',
      '- [context-1] An ability with zebras',
    );
    await count().filter({ hasText: '1 found' }).waitFor();
    await page().getByRole('button', { name: 'Next result' }).click();
    await page().locator('.list-body .item.found[data-key="context-1"]').waitFor();
    assert.ok((await highlighted()) >= 0);
  });

  it('filters by a facet, shows how many are hidden, and stays over updates', async () => {
    await open();
    const all = await shownBoxes();
    await openMenu('View');
    await page().getByRole('checkbox', { name: 'Middle' }).check();
    await chosen()
      .getByText(/^\d+ of 38 activities and \d+ of 331 competences are shown\.$/)
      .waitFor();
    const column = page()
      .locator('section.domain', { has: page().locator('.box:visible') })
      .first();
    const [, said] = /(\d+) of \d+ activities/.exec((await column.textContent()) ?? '') ?? [];
    assert.equal(await column.locator('.box:visible').count(), Number(said));
    const some = await shownBoxes();
    assert.ok(some > 0 && some < all);
    await page().getByRole('checkbox', { name: 'No value' }).check();
    await page().waitForFunction((before) => {
      return (
        [...document.querySelectorAll('.map .box')].filter((box) => box.checkVisibility()).length > before
      );
    }, some);
    await page().keyboard.press('Escape');
    assert.equal(await page().locator('.menu[open]').count(), 0);
    assert.equal(await page().evaluate(() => document.activeElement?.textContent), 'View');
    const before = await shownBoxes();
    await viewer.replace('basic.competence', 'Ability to maintain a focus', 'Ability to keep a focus');
    assert.equal(await shownBoxes(), before);
    assert.deepEqual(viewer.state.view, { facets: { phase: ['middle', ''] } });
    await chosen().getByRole('button', { name: 'Phase: Middle, No value' }).click();
    await page().waitForFunction(() => document.querySelectorAll('.chip').length === 0);
    assert.equal(await shownBoxes(), all);
  });

  it('updates only the competence that is typed, with any selection', async () => {
    const view = {
      search: 'symptoms',
      facets: { phase: ['initial', 'middle', 'ending', ''] },
      coverage: 'ipt/level-a',
    };
    await open({ state: { framework: 'ipt', list: 'context', view } });
    await page().locator('.list-head[data-key="context"]').waitFor();
    const mutations = await viewer.mutationsDuring(() =>
      viewer.replace('basic.competence', '- [context-2] An ability', '- [context-2] One ability'),
    );
    assert.ok(mutations.length > 0);
    for (const mutation of mutations) assert.match(mutation, /span\.text$/);
  });

  it('shows the coverage by a course, with figures beside the colour', async () => {
    await open();
    await openMenu('View');
    await page().getByRole('combobox', { name: 'Coverage' }).selectOption('ipt/level-a');
    await chosen()
      .getByText(/activities and \d+ of 331 competences are covered\./)
      .waitFor();
    assert.match((await page().locator('.box[data-key="engage"]').textContent()) ?? '', /all covered/);
    assert.match((await page().locator('.box[data-key="ethics"]').textContent()) ?? '', /0 of 7 covered/);
    await page().getByRole('combobox', { name: 'Coverage' }).selectOption('ipt/service-users');
    await chosen()
      .getByText(/are explained\./)
      .waitFor();
  });

  it('arranges activities along the phases, from left to right, with links to their lists', async () => {
    await open({ state: { framework: 'ipt', view: { arrangement: 'phase' } } });
    const middle = await page().locator('.bar[data-key="focus"]').boundingBox();
    const initial = await page().locator('.bar[data-key="engage"]').boundingBox();
    const whole = await page().locator('.bar[data-key="context"]').boundingBox();
    assert.ok(middle && initial && whole);
    assert.ok(initial.x + initial.width <= middle.x);
    assert.ok(whole.width > 2.5 * initial.width);
    await page().locator('.bar[data-key="engage"] a').focus();
    await page().keyboard.press('ArrowDown');
    assert.ok(await page().evaluate(() => document.activeElement?.closest('.bar') !== null));
    await viewer.openList('focus');
    await viewer.replace('basic.competence', 'phase: middle', 'phase: ending');
    const moved = await page().locator('.bar[data-key="focus"]').boundingBox();
    assert.ok(moved);
  });

  it('cuts long choices, and shows them in full under the pointer', async () => {
    await open();
    await openMenu('View');
    const options = page().getByRole('combobox', { name: 'Documents for' }).locator('option');
    const texts = await options.allTextContents();
    assert.ok(texts.length > 3 && texts.every((text) => text.length <= 61), texts.join('\n'));
    assert.ok(texts.every((text) => !text.includes('@')));
    const long = options.filter({ hasText: 'Experienced mental health professionals' });
    assert.match((await long.getAttribute('title')) ?? '', /social workers and GPs$/);
  });

  it('shows documents for an audience, each of which opens as a list', async () => {
    await open();
    await page().locator('.documents a[data-key="service-users"]').click();
    await page().locator('.list-head[data-key="service-users"]').waitFor();
    assert.equal(await page().locator('.list-body section.group').count(), 10);
    await page()
      .locator('.list')
      .getByRole('link', { name: 'Ability to engage the client in IPT' })
      .first()
      .click();
    await page().locator('.list-head[data-key="engage"]').waitFor();
    const all = await page().locator('.companion-group').count();
    await openMenu('View');
    await page()
      .getByRole('combobox', { name: 'Documents for' })
      .selectOption('Service users, and the people close to them');
    await page().waitForFunction(
      (before) => document.querySelectorAll('.companion-group').length < before,
      all,
    );
    const groups = await page().locator('.companion-group h3').allTextContents();
    assert.deepEqual(groups, ['For: Service users, and the people close to them', 'For all readers']);
  });

  it('shows competences without an id on request', async () => {
    await open();
    await viewer.replace('basic.competence', '- [context-1] ', '- ');
    assert.equal(await page().locator('.mark.missing').count(), 0);
    await openMenu('View');
    await page().getByRole('checkbox', { name: 'Show missing ids' }).check();
    await page()
      .locator('.box[data-key="context"] .mark.missing', { hasText: /^3 without an id$/ })
      .waitFor();
  });

  it('shows the base text of an adaptation on request, without leaving the page', async () => {
    await open({ framework: 'ipt-a' });
    await viewer.openList('engage');
    const base = page().locator('.item[data-key="direct"] details.base');
    await base.locator('summary').focus();
    await page().keyboard.press('Enter');
    await base.getByText('In the base:').waitFor();
    await base.locator('p').click();
    assert.ok(!(await viewer.allSent()).some(({ type }) => type === 'reveal'));
    await viewer.replace('ipt-a.competence', 'An ability to speak plainly', 'An ability to talk plainly');
    assert.equal(await base.getAttribute('open'), '', 'it stays open over an update');
    await viewer.openList('sick-role');
    await page().locator('.list details.omitted', { hasText: '1 element of the base left out' }).waitFor();
  });

  it('is restored when the page restarts', async () => {
    const view = { search: 'mood', facets: { phase: ['initial'] }, coverage: 'ipt/level-a' };
    await open({ state: { framework: 'ipt', view, follows: true, isLocked: true } });
    assert.equal(await field().inputValue(), 'mood');
    await chosen()
      .getByRole('button', { name: /Phase: Initial/ })
      .waitFor();
    await chosen()
      .getByRole('button', { name: /Coverage: / })
      .waitFor();
    await openMenu('View');
    assert.ok(await page().getByRole('checkbox', { name: 'Initial' }).isChecked());
    assert.deepEqual(viewer.state.view, view);
    assert.equal(viewer.state.isLocked, true);
  });

  it('restores the open list once its activity exists, and does not forget it before', async () => {
    const documents = new Map(FAMILY);
    documents.delete('basic.competence');
    await open({ documents, state: { framework: 'ipt', list: 'engage', listScroll: 40 } });
    await viewer.settled();
    assert.equal(await page().locator('.list').isVisible(), false);
    assert.equal(viewer.state.list, 'engage');
    // Something else comes first, so no request is unnecessary.
    const asked = () => viewer.sent.filter(({ type }) => type === 'openList').length;
    await viewer.replace('metacompetences.competence', 'Ability to', 'Ability indeed to');
    assert.equal(asked(), 1);
    await viewer.add('basic.competence', FAMILY.get('basic.competence') ?? '');
    await page().locator('.list-head[data-key="engage"]').waitFor();
    assert.equal(asked(), 2);
    assert.equal(viewer.state.list, 'engage');
  });

  it('forgets the open list once the reader opens another', async () => {
    const documents = new Map(FAMILY);
    documents.delete('basic.competence');
    await open({ documents, state: { framework: 'ipt', list: 'engage' } });
    await viewer.openList('inventory');
    await viewer.add('basic.competence', FAMILY.get('basic.competence') ?? '');
    await viewer.settled();
    assert.ok(await page().locator('.list-head[data-key="inventory"]').isVisible());
    assert.equal(viewer.state.list, 'inventory');
  });

  it('tells the host to follow the cursor, lock the framework and export the selection', async () => {
    await open();
    assert.equal(
      await page().getByRole('button', { name: 'Lock' }).isVisible(),
      false,
      'a plain page cannot',
    );
    const exports = [{ id: 'pdf', label: 'PDF' }];
    await viewer.post({
      type: 'hosting',
      hosting: { follows: false, isChosen: false, isLocked: false, canEdit: false, exports },
    });
    await page().getByRole('button', { name: 'Follow cursor' }).click();
    assert.deepEqual((await viewer.allSent()).at(-1), { type: 'follow', follows: true });
    await page().getByRole('button', { name: 'Lock' }).press('Enter');
    assert.deepEqual((await viewer.allSent()).at(-1), { type: 'lock', isLocked: true });
    await viewer.post({
      type: 'hosting',
      hosting: { follows: true, isChosen: true, isLocked: true, canEdit: false, exports },
    });
    assert.equal(await page().getByRole('button', { name: 'Lock' }).getAttribute('aria-pressed'), 'true');
    assert.deepEqual([viewer.state.follows, viewer.state.isLocked], [true, true]);
    await viewer.openList('engage');
    await openMenu('Export');
    await page().getByRole('button', { name: 'PDF' }).click();
    assert.deepEqual((await viewer.allSent()).at(-1), { type: 'export', format: 'pdf', extent: 'list' });
    assert.equal(await page().locator('.menu[open]').count(), 0);
  });

  it('asks what to export: the open list, what is shown, or the whole framework', async () => {
    const exports = [{ id: 'pdf', label: 'PDF' }];
    const hosting = { follows: false, isChosen: false, isLocked: false, canEdit: false, exports };
    await open();
    await viewer.post({ type: 'hosting', hosting });
    await openMenu('Export');
    assert.equal(await page().getByRole('radio').count(), 1);
    assert.ok(await page().getByRole('radio', { name: 'The whole framework' }).isChecked());
    await viewer.openList('engage');
    await openMenu('Export');
    assert.ok(
      await page().getByRole('radio', { name: 'This list: Ability to engage the client' }).isChecked(),
    );
    await page().getByRole('radio', { name: 'The whole framework' }).check();
    await page().getByRole('button', { name: 'PDF' }).click();
    assert.deepEqual((await viewer.allSent()).at(-1), { type: 'export', format: 'pdf', extent: 'whole' });
    await open({ state: { framework: 'ipt', view: { search: 'mood' } } });
    await viewer.post({ type: 'hosting', hosting });
    await openMenu('Export');
    assert.ok(
      await page()
        .getByRole('radio', { name: /^Only what is shown/ })
        .isChecked(),
    );
    await page().getByRole('button', { name: 'PDF' }).click();
    assert.deepEqual((await viewer.allSent()).at(-1), { type: 'export', format: 'pdf', extent: 'shown' });
    await openMenu('Export');
    await page().getByRole('radio', { name: 'The whole framework' }).check();
    await page().getByRole('button', { name: 'PDF' }).click();
    assert.deepEqual((await viewer.allSent()).at(-1), { type: 'export', format: 'pdf', extent: 'whole' });
  });

  it('prints the map on one page, with any selection', async () => {
    for (const view of [{ coverage: 'ipt/level-a', search: 'mood' }, { arrangement: 'phase' }]) {
      await open({ state: { framework: 'ipt', view } });
      await page().emulateMedia({ media: 'print' });
      const pdf = await page().pdf({ format: 'A4', landscape: true, preferCSSPageSize: true });
      assert.equal((pdf.toString('latin1').match(/\/Type \/Page\b/g) ?? []).length, 1, JSON.stringify(view));
      if ('coverage' in view) viewer.close();
    }
  });

  /** The results of the engine, beside those of the page, once it has received all words. */
  async function viewedBy(
    search: string,
  ): Promise<{ readonly found: number; readonly hits: readonly string[] }> {
    await until(`the engine looks for ${search}`, () => viewer.viewed?.view.search === search);
    assert.ok(viewer.viewed);
    return viewer.viewed;
  }
});
