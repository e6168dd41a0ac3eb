import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { usePage } from '../support/sharedBrowser.ts';
import { type BuiltSite, buildSite } from './builtSite.ts';

const LONG = 'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz';
const ID = `an-id-${'x'.repeat(80)}`;

const FILES = {
  'long.competence': `framework long: ${LONG}
  version: 1.0.0-${'prerelease'.repeat(8)}
  author: ${LONG}
  overarching: ${LONG}

domain first: ${LONG}
  activity ${ID}: ${LONG}
    application:
      - [long-1] ${LONG}, by:
        - [${ID}-1] ${LONG}
  group: ${LONG}
    activity second: ${LONG}
      - [long-2] ${LONG}
guide leaflet: ${LONG}
  topic: ${LONG}
    explains: @second
    > ${LONG}
`,
  'hebrew.competence': `framework hebrew: מסגרת כשירויות
  language: he

domain basics: כשירויות יסוד
  > טקסט עם English באמצע.

  activity contact: יכולת ליצור קשר
    application:
      - [contact-1] יכולת להקשיב, ובכלל זה:
        - שתיקה
`,
  'chinese.competence': `framework chinese: 人际心理治疗
  language: zh-Hans

domain basics: 基本能力
  activity contact: 与来访者建立关系的能力
    - [contact-2] 能够倾听来访者并作出恰当的回应
`,
  'bare.competence': 'framework bare: Bare\n  status: __proto__\n',
  'named.competence':
    'framework named: Named\nfacet constructor: a, b\ndomain d: D\n  activity a: Ability to a\n    constructor: b\n',
};

describe('a site of unusual frameworks', function () {
  this.timeout(120_000);

  let site: BuiltSite;
  before(() => {
    site = buildSite({ files: FILES, options: ['--downloads', 'none'] });
  });

  const shared = usePage();
  const open = async (path: string, width: number): Promise<Page> => {
    const page = shared();
    await page.setViewportSize({ width, height: 760 });
    await page.goto(site.address(path));
    return page;
  };

  it('is never wider than a phone, with long words, ids and versions', async () => {
    const page = await open('index.html', 360);
    const paths = site.files.filter((file) => /^(?:long\/.*|index|search)\.html$/.test(file));
    assert.ok(paths.length >= 9, String(paths.length));
    for (const path of paths) {
      await page.goto(site.address(path));
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      assert.ok(wide <= 0, `${path}: ${wide} px`);
    }
  });

  it('shows right-to-left text from right to left, including its last sign', async () => {
    for (const [path, selector] of [
      ['hebrew/contact.html', '#contact-1 > .line .text'],
      ['hebrew/basics.html', '.list-body p:not(.kind)'],
    ] as const) {
      const page = await open(path, 1280);
      const { first, last } = await page
        .locator(selector)
        .first()
        .evaluate((element) => {
          const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
          const nodes: Node[] = [];
          while (walker.nextNode()) nodes.push(walker.currentNode);
          const at = (node: Node | undefined, offset: number): number => {
            const range = document.createRange();
            range.setStart(node as Node, offset);
            range.setEnd(node as Node, offset + 1);
            return range.getBoundingClientRect().left;
          };
          const end = nodes.at(-1);
          return { first: at(nodes[0], 0), last: at(end, (end?.textContent?.length ?? 0) - 1) };
        });
      assert.ok(last < first - 50, `${path}: begins at ${first}, ends at ${last}`);
    }
  });

  it('has the bullets of such a list on the right', async () => {
    const page = await open('hebrew/contact.html', 1280);
    const [outer, inner] = await page
      .locator('.item > .line .text')
      .evaluateAll((texts) => texts.map((text) => text.getBoundingClientRect().right));
    assert.ok(Number(inner) < Number(outer), `${inner} is within ${outer}`);
  });

  it('finds words in a script without spaces', async () => {
    const page = await open('search.html', 1280);
    await page.locator('main input[type=search], input[type=search]').first().fill('倾听');
    await page.getByText('1 result', { exact: true }).first().waitFor();
  });

  it('shows readers of an empty framework nothing that only authors can do', () => {
    const page = site.read('bare/index.html');
    assert.match(page, /There are no domains yet\.<\/p>/);
    assert.doesNotMatch(page, /<code>domain/);
  });

  it('handles names that are reserved in JavaScript', () => {
    assert.match(site.read('bare/index.html'), /<p class="banner"><strong>Draft\.<\/strong>/);
    assert.match(site.read('named/a.html'), /<dt>Constructor<\/dt>/);
  });
});
