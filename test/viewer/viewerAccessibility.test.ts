import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import { complaintsInEveryLight, complaintsOfAxe } from '../support/axe.ts';
import { reviewedFamily } from '../support/reviewedFamily.ts';
import { sharedBrowser } from '../support/sharedBrowser.ts';
import { readSample, ViewerPage, type ViewerPageOptions } from './viewerPage.ts';

/** IPT, the frameworks it includes, its adaptation for adolescents, and its courses. */
const FAMILY = new Map([
  ...['generic', 'ipt', 'ipt-a'].flatMap((name) => [...readSample(name)]),
  ...[...readSample('training')].map(([path, text]) => [`training/${path}`, text] as const),
]);

/** IPT as it was published, and an author's draft. */
const { before: earlier, after: edited } = reviewedFamily(FAMILY);
const REVIEWED: ViewerPageOptions = { documents: edited, before: earlier };

/** A draft of IPT that a group is agreeing. */
const AGREED = new Map(
  [...FAMILY].map(([path, text]) => [
    path,
    text.replace(/^( *)- \[(?:engage|context)-1\].*$/gm, '$&\n$1  agreed: 2026-05-03'),
  ]),
);

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
  ['what is agreed', { documents: AGREED, state: { framework: 'ipt', list: 'context' } }],
  ['what changed', { ...REVIEWED, state: { framework: 'ipt', list: 'review' } }],
  [
    'what changed, alone',
    { ...REVIEWED, state: { framework: 'ipt', list: 'applications', view: { changes: 'only' } } },
  ],
];

describe('the accessibility of the viewer', function () {
  this.timeout(120_000);
  let browser: Browser;
  before(async () => {
    browser = await sharedBrowser();
  });

  for (const [name, what] of SHOWN) {
    it(`has no axe findings in light, in the dark and in forced colours: ${name}`, async () => {
      const viewer = await ViewerPage.open(browser, {
        viewport: { width: 1280, height: 900 },
        documents: FAMILY,
        ...what,
      });
      const { page } = viewer;
      if (what.state?.list) await page.locator('.list-head').waitFor();
      if (what.documents === AGREED) await page.locator('.box .agreed-share').first().waitFor();
      await viewer.post({
        type: 'hosting',
        hosting: {
          follows: true,
          isChosen: true,
          isLocked: false,
          canEdit: true,
          exports: [{ id: 'pdf', label: 'PDF' }],
        },
      });
      await viewer.replace('basic.competence', '- [context-2]', '-[context-2]');
      // Everything that opens on demand is open.
      await page.evaluate(() => {
        for (const details of document.querySelectorAll('details:not(.menu)'))
          (details as HTMLDetailsElement).open = true;
      });
      assert.deepEqual(await complaintsInEveryLight(page), []);
      if (name === 'the map') {
        await page.locator('summary', { hasText: 'View' }).first().click();
        assert.deepEqual(await complaintsInEveryLight(page), [], 'the menu');
      }
      viewer.close();
    });
  }

  it('has no axe findings on a phone', async () => {
    const viewer = await ViewerPage.open(browser, {
      viewport: { width: 360, height: 740 },
      documents: FAMILY,
    });
    assert.deepEqual(await complaintsOfAxe(viewer.page), []);
    viewer.close();
  });

  it('has no axe findings in a comparison on a phone', async () => {
    const viewer = await ViewerPage.open(browser, { viewport: { width: 360, height: 740 }, ...REVIEWED });
    await viewer.page.getByRole('button', { name: /^Next change/ }).click();
    assert.deepEqual(await complaintsOfAxe(viewer.page), []);
    viewer.close();
  });
});
