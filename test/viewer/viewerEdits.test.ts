import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Browser } from 'playwright-core';
import { workload } from '../../bench/workload.ts';
import { Workspace } from '../../server/src/engine/index.ts';
import { OpenPreview } from '../../server/src/ide/preview/openPreview.ts';
import { reopened, step, take, text } from '../support/randomWorkspaces.ts';
import { runs } from '../support/runs.ts';
import { sharedBrowser } from '../support/sharedBrowser.ts';
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
    browser = await sharedBrowser();
  });

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
    viewer.close();
  });

  it('keeps elements with their focus, marks and open details, whatever comes, goes and moves around them', async () => {
    const base = 'framework b: B\ndomain dom: D\n  activity alpha: A\n    - [x] One\n    - [y] Two\n';
    const own = [
      'framework f: F\n  adapts: b\n  > About it.',
      'amend alpha\n  reword [y]: Two or three\n  - [z] Three\n    - Four',
      'domain dim: E\n  activity beta: B\n    - [v] Five\n',
    ];
    const documents = new Map([
      ['b', base],
      ['f', own.join('\n')],
    ]);
    const viewer = await ViewerPage.open(browser, { framework: 'f', documents });
    await viewer.openList('alpha');
    await viewer.post({ type: 'select', selection: { framework: 'f', keys: ['dom', 'alpha', 'y'] } });
    const { page } = viewer;
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('.about, .base'))
        (details as HTMLDetailsElement).open = true;
      document.querySelector<HTMLElement>('.item[data-key="y"] a.anchor')?.focus();
      for (const element of document.querySelectorAll('.map li, .map section, .item, .items')) {
        (element as Element & { wasThere?: boolean }).wasThere = true;
      }
    });
    const kept = () =>
      page.evaluate(() => ({
        focus: document.activeElement?.closest('.item')?.getAttribute('data-key'),
        open: [...document.querySelectorAll('details[open]')].map(({ className }) => className),
        here: [...document.querySelectorAll('.here')].map((element) => element.getAttribute('data-key')),
        current: [...document.querySelectorAll('[aria-current]')].map(({ className }) => className),
        expanded: [...document.querySelectorAll('[aria-expanded]')].map((link) =>
          link.getAttribute('data-key'),
        ),
        there: [...document.querySelectorAll('.map li, .map section, .item, .items')]
          .filter((element) => (element as Element & { wasThere?: boolean }).wasThere)
          .map((element) => element.getAttribute('data-key') ?? element.className)
          .sort(),
      }));
    const before = await kept();
    assert.equal(before.focus, 'y');
    assert.deepEqual(before.open, ['about', 'base']);
    assert.deepEqual(before.here, ['alpha', 'y']);
    assert.deepEqual(before.expanded, ['alpha']);
    assert.equal(before.there.length, 10);
    const steps: [path: string, before: string, after: string][] = [
      ['f', 'framework f: F', 'framework f: G'],
      ['b', '    - [x] One\n    - [y] Two\n', '    - [y] Two\n    - [x] One\n'],
      ['b', 'activity alpha: A', 'activity alpha: A @nothing'],
      ['b', '    - [y] Two\n', '    - [w] Six\n    -seven\n    - [y] Two\n      see: @x\n'],
      ['b', '  activity alpha:', '  activity gamma: C\n  activity alpha:'],
      ['f', own[2] as string, ''],
      ['f', 'amend alpha', `${own[2]}  activity delta: D\namend alpha`],
    ];
    for (const [path, from, to] of steps) {
      await viewer.replace(path, from, to);
      const { there, ...after } = await kept();
      const { there: thereBefore, ...expected } = before;
      assert.deepEqual(after, expected, `${from} → ${to}`);
      // A removed domain is created again when it comes back.
      const isDomainGone = from === own[2] || to.startsWith(own[2] as string);
      const staying = thereBefore.filter((key) => !isDomainGone || !['beta', 'dim'].includes(key));
      assert.deepEqual(there, staying, `${from} → ${to}`);
    }
    viewer.close();
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
    viewer.close();
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
    viewer.close();
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
    ipt.close();
    large.close();
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
