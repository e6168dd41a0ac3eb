import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Browser } from 'playwright-core';
import { workload } from '../../bench/workload.ts';
import { launchBrowser } from '../../scripts/host/launchBrowser.mjs';
import { Workspace } from '../../server/src/engine/index.ts';
import { OpenPreview } from '../../server/src/ide/preview/openPreview.ts';
import { reopened, step, take, text } from '../support/randomWorkspaces.ts';
import { runs } from '../support/runs.ts';
import { ShownPage } from '../support/shownPage.ts';
import { until } from '../support/until.ts';
import { ViewerPage } from './viewerPage.ts';

const SOURCE = 'framework f: F\ndomain dom: D\n  activity alpha: A\n    - one\n';
const NO_COUNT = { total: 0, shown: 0, reached: 0 };
const VIEWED = {
  view: {},
  choices: { facets: [], coverage: [], audiences: [] },
  found: 0,
  hits: [],
  activities: NO_COUNT,
  competences: NO_COUNT,
};
const BLANK = { framework: 'blank', title: 'Blank', header: [], map: [], documents: [], viewed: VIEWED };

describe('the viewer after edits', function () {
  this.timeout(300_000);
  let browser: Browser;
  before(async () => {
    browser = await launchBrowser();
  });
  after(() => browser?.close());

  it('shows the same as a new viewer of the text, for random edit sequences', async () => {
    const viewer = await ViewerPage.open(browser, { framework: 'f', documents: new Map([['f', SOURCE]]) });
    const sequence = fc.tuple(
      fc.array(text, { minLength: 1, maxLength: 3 }),
      fc.constantFrom('dom', 'alpha', 'beta', 'gamma', '/without-domain'),
      fc.array(step, { minLength: 3, maxLength: 12 }),
    );
    const options = runs(150);
    let compared = 0;
    for (const [texts, key, steps] of fc.sample(sequence, options)) {
      const workspace = new Workspace();
      workspace.open('f', SOURCE);
      texts.forEach((source, index) => {
        workspace.open('abc'.charAt(index), source);
      });
      const preview = OpenPreview.of(workspace, { framework: 'f' });
      assert.ok(preview);
      // Showing another framework closes the list.
      await viewer.post({ type: 'page', page: BLANK });
      await viewer.post({ type: 'page', page: preview.page });
      const list = preview.openList(key);
      if (list) await viewer.post({ type: 'list', list });
      for (const change of steps) {
        const update = take(workspace, { ...change, path: change.path.replace('.competence', '') });
        if (update) preview.touch(update.dirtyPaths);
        const sent = preview.refresh();
        if (sent === undefined) continue;
        await viewer.post({ type: 'change', change: { preview: 'p', version: 1, ...sent } });
        const expected = shownReopened(reopened(workspace), preview);
        assert.deepEqual(await viewer.page.evaluate(differences, expected), [], JSON.stringify(change));
        compared++;
      }
    }
    assert.ok(compared > 100, `${compared} changes`);
    assert.deepEqual(
      (await viewer.allSent()).filter(({ type }) => type === 'ready'),
      [{ type: 'ready' }],
      'The viewer could not follow a change',
    );
    assert.deepEqual(viewer.complaints, []);
    await viewer.close();
  });

  it('requests everything again if a change does not fit its content', async () => {
    const viewer = await ViewerPage.open(browser, { framework: 'f', documents: new Map([['f', SOURCE]]) });
    const slots = [{ slot: 'map' as const, changed: [{ name: 'nowhere', html: '<p></p>' }] }];
    const change = { preview: 'p', version: 1, framework: 'f', title: 'F', list: null, slots };
    const ready = () => viewer.sent.filter(({ type }) => type === 'ready').length;
    await viewer.post({ type: 'change', change });
    await until('the viewer asks', () => ready() === 2);
    await viewer.settled();
    assert.equal(ready(), 2);
    assert.equal(await viewer.page.locator('.map .box').count(), 1);
    await viewer.close();
  });

  it('reports when a change is on the screen', async () => {
    const viewer = await ViewerPage.open(browser, { framework: 'f', documents: new Map([['f', SOURCE]]) });
    await viewer.replace('f', 'activity alpha: A', 'activity alpha: B');
    await until('it is said', () => viewer.sent.some(({ type }) => type === 'shown'));
    await viewer.settled();
    assert.deepEqual(
      (await viewer.allSent()).filter(({ type }) => type === 'shown'),
      [{ type: 'shown', version: 1 }],
    );
    await viewer.close();
  });

  it('changes as little of the document with 30,000 competences as in IPT', async () => {
    const ipt = await ViewerPage.open(browser, { viewport: { width: 1280, height: 800 } });
    await ipt.openList('context');
    const [file] = workload({ competences: 30_000 });
    assert.ok(file);
    const lines = file.text.split('\n');
    const middle = lines.length / 2;
    const activity = lines.findIndex((line, index) => index > middle && line.startsWith('  activity'));
    const id = /activity (\S+):/.exec(lines[activity] ?? '')?.[1] ?? '';
    const large = await ViewerPage.open(browser, {
      viewport: { width: 1280, height: 800 },
      framework: 'framework-0',
      documents: new Map([[file.path, file.text]]),
    });
    const link = large.page.locator(`.map a.box-link[data-key="${id}"]`);
    await link.scrollIntoViewIfNeeded();
    await large.settled();
    const before = await link.boundingBox();
    await large.openList(id);
    await large.settled();
    // Elements far outside the view have no size yet, but the clicked box must not move.
    const after = await link.boundingBox();
    assert.ok(Math.abs((after?.y ?? 0) - (before?.y ?? 0)) < 2, `${before?.y} → ${after?.y}`);
    const typeIn = (viewer: ViewerPage, path: string, line: number, column: number) =>
      viewer.mutationsDuring(() => viewer.type(path, { line, column }, 'x'));
    const item = activity + lines.slice(activity).findIndex((line) => line.startsWith('      - ['));
    const inItem = ['characterData  span.text'];
    assert.deepEqual(await typeIn(large, file.path, item, (lines[item] ?? '').length), inItem);
    const inTitle = await typeIn(large, file.path, activity, (lines[activity] ?? '').length);
    assert.deepEqual([...inTitle].sort(), ['characterData  a.heading-link', 'characterData  span.box-title']);
    const basic = ipt.textOf('basic.competence').split('\n');
    const first = basic.findIndex((line) => line.includes('[context-1]'));
    assert.deepEqual(await typeIn(ipt, 'basic.competence', first, (basic[first] ?? '').length), inItem);
    const context = basic.findIndex((line) => line.startsWith('activity context'));
    assert.deepEqual(
      (await typeIn(ipt, 'basic.competence', context, (basic[context] ?? '').length)).sort(),
      [...inTitle].sort(),
    );
    await ipt.close();
    await large.close();
  });
});

/** The content of a newly opened page; null for a removed list, because the old one stays. */
function shownReopened(workspace: Workspace, preview: OpenPreview): Record<string, string | null> {
  const { framework } = preview.page;
  const fresh = OpenPreview.of(workspace, { framework });
  // A removed framework stays on the page.
  if (fresh === undefined) return {};
  const page = new ShownPage(fresh.page);
  const list = preview.list && fresh.openList(preview.list.key);
  if (list) page.showList(list);
  return {
    '.slot-header': page.html('header'),
    '.map': page.html('map'),
    '.list-body': list && page.html('list'),
  };
}

/** Runs in the page: the differences from the expected content, ignoring the viewer's own marks. */
function differences(expected: Record<string, string | null>): string[] {
  return Object.entries(expected).flatMap(([selector, html]) => {
    const place = document.querySelector(selector);
    if (html === null || place === null) return [];
    const shown = place.cloneNode(true) as Element;
    for (const link of shown.querySelectorAll('[aria-expanded]')) link.removeAttribute('aria-expanded');
    const wanted = shown.cloneNode(false) as Element;
    wanted.innerHTML = html;
    shown.normalize();
    return shown.isEqualNode(wanted) ? [] : [`${selector}: ${shown.innerHTML}\nis to be ${wanted.innerHTML}`];
  });
}
