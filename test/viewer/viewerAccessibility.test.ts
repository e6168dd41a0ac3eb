import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../scripts/host/launchBrowser.mjs';
import { type Asked, complaintsOfAxe } from '../support/axe.ts';
import { reviewedFamily } from '../support/reviewedFamily.ts';
import { readSample, ViewerPage, type ViewerPageOptions } from './viewerPage.ts';

/** IPT, the frameworks it includes, its adaptation for adolescents, and its courses. */
const FAMILY = new Map([
  ...['generic', 'ipt', 'ipt-a'].flatMap((name) => [...readSample(name)]),
  ...[...readSample('training')].map(([path, text]) => [`training/${path}`, text] as const),
]);

/** IPT as it was published, and an author's draft. */
const { before: earlier, after: edited } = reviewedFamily(FAMILY);
const REVIEWED: ViewerPageOptions = { documents: edited, before: earlier };

/** The settings of a reader's display. */
const SHOWN: readonly (readonly [string, ViewerPageOptions])[] = [
  ['the map', {}],
  ['a list', { state: { framework: 'ipt', list: 'context' } }],
  ['a guide', { state: { framework: 'ipt', list: 'service-users' } }],
  ['a course', { state: { framework: 'ipt', list: 'level-a' } }],
  ['the sources', { state: { framework: 'ipt', list: '/sources' } }],
  ['an adaptation', { framework: 'ipt-a', state: { framework: 'ipt-a', list: 'engage' } }],
  [
    'a search in a course',
    {
      state: {
        framework: 'ipt',
        list: 'engage',
        view: { search: 'mood', coverage: 'ipt/level-a', facets: { phase: ['initial', ''] }, ids: true },
      },
    },
  ],
  [
    'the phases',
    { state: { framework: 'ipt', view: { arrangement: 'phase', coverage: 'ipt/service-users' } } },
  ],
  ['what changed', { ...REVIEWED, state: { framework: 'ipt', list: 'review' } }],
  [
    'what changed, alone',
    { ...REVIEWED, state: { framework: 'ipt', list: 'applications', view: { changes: 'only' } } },
  ],
];

/** Findings that do not depend on colour are the same in all of them, so they are tested in one. */
const LIGHTS: readonly (readonly [string, ViewerPageOptions, Asked])[] = [
  ['in light', { colorScheme: 'light' }, 'everything'],
  ['in the dark', { colorScheme: 'dark' }, 'colours'],
  ['in forced colours', { forcedColors: 'active' }, 'colours'],
];

describe('the accessibility of the viewer', function () {
  this.timeout(120_000);
  let browser: Browser;
  before(async () => {
    browser = await launchBrowser();
  });
  after(() => browser?.close());

  for (const [light, how, asked] of LIGHTS) {
    it(`has no axe findings, ${light}`, async () => {
      for (const [name, what] of SHOWN) {
        const viewer = await ViewerPage.open(browser, {
          viewport: { width: 1280, height: 900 },
          documents: FAMILY,
          ...how,
          ...what,
        });
        if (what.state?.list) await viewer.page.locator('.list-head').waitFor();
        await viewer.post({
          type: 'hosting',
          hosting: { follows: true, isChosen: true, isLocked: false, exports: [{ id: 'pdf', label: 'PDF' }] },
        });
        await viewer.replace('basic.competence', '- [context-2]', '-[context-2]');
        // Everything that opens on demand is open.
        await viewer.page.evaluate(() => {
          for (const details of document.querySelectorAll('details:not(.menu)'))
            (details as HTMLDetailsElement).open = true;
        });
        assert.deepEqual(await complaintsOfAxe(viewer.page, asked), [], name);
        if (name === 'the map') {
          await viewer.page.locator('summary', { hasText: 'View' }).first().click();
          assert.deepEqual(await complaintsOfAxe(viewer.page, asked), [], 'the menu');
        }
        await viewer.close();
      }
    });
  }

  it('has no axe findings on a phone', async () => {
    const viewer = await ViewerPage.open(browser, {
      viewport: { width: 360, height: 740 },
      documents: FAMILY,
    });
    assert.deepEqual(await complaintsOfAxe(viewer.page), []);
    await viewer.close();
  });

  it('has no axe findings in a comparison on a phone', async () => {
    const viewer = await ViewerPage.open(browser, { viewport: { width: 360, height: 740 }, ...REVIEWED });
    await viewer.page.getByRole('button', { name: /^Next change/ }).click();
    assert.deepEqual(await complaintsOfAxe(viewer.page), []);
    await viewer.close();
  });
});
