import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import { sharedBrowser } from '../support/sharedBrowser.ts';
import { readSample, ViewerPage, type ViewerPageOptions } from './viewerPage.ts';

const WIDE = { width: 1280, height: 800 };
const NARROW = { width: 360, height: 740 };

describe('the viewer', function () {
  this.timeout(240_000);
  let browser: Browser;
  let viewer: ViewerPage;

  const open = async (options: ViewerPageOptions = {}): Promise<ViewerPage> => {
    viewer = await ViewerPage.open(browser, { viewport: WIDE, ...options });
    return viewer;
  };
  const box = (key: string) => viewer.page.locator(`.map a.box-link[data-key="${key}"]`);
  const list = () => viewer.page.locator('.list');
  const openBox = async (key: string): Promise<void> => {
    await box(key).click();
    await list().locator(`.list-head[data-key="${key}"]`).waitFor();
  };

  /** The elements that are wider than their parent. */
  const cut = () =>
    viewer.page.evaluate(() => {
      const cuts = [...document.querySelectorAll('.viewer *')].filter(
        (element) => element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0,
      );
      const inline = ({ display }: CSSStyleDeclaration) => display.startsWith('inline');
      const wide = document.documentElement.scrollWidth > document.documentElement.clientWidth;
      return [
        ...cuts.filter((element) => !inline(getComputedStyle(element))).map(({ className }) => className),
        ...(wide ? ['the page'] : []),
      ];
    });

  before(async () => {
    browser = await sharedBrowser();
  });
  afterEach(async () => {
    const { complaints } = viewer;
    viewer.close();
    // No script, style, image or request that the page's policy forbids, and no error.
    assert.deepEqual(complaints, []);
  });

  it('shows the map: header, statement, columns and boxes', async () => {
    await open();
    const { page } = viewer;
    assert.equal(await page.locator('h1').textContent(), 'Interpersonal Psychotherapy (IPT)');
    assert.equal(await page.locator('.domain').count(), 5);
    assert.equal(await page.locator('.map .box').count(), 38);
    assert.match((await page.locator('.overarching').textContent()) ?? '', /A competent therapist/);
    assert.equal(await page.title(), 'Interpersonal Psychotherapy (IPT)');
  });

  it('cuts nothing off and never scrolls sideways, from a phone to a very wide screen', async () => {
    for (const width of [360, 1280, 2560, 3840]) {
      await open({ viewport: { width, height: 800 } });
      assert.deepEqual(await cut(), [], `at ${width}`);
      await openBox('context');
      assert.deepEqual(await cut(), [], `with a list at ${width}`);
      if (width !== 3840) viewer.close();
    }
  });

  it('breaks a word that is wider than its column', async () => {
    const word = 'Psychotherapieausbildungsverordnungsdurchführungsbestimmungen'.repeat(2);
    const source = `framework x: ${word}
domain d: ${word}
  group: ${word}
    activity a: ${word}
      see: @a
      activity b: ${word}
        - ${word}
domain e: E
domain f: F
`;
    await open({ framework: 'x', documents: new Map([['x', source]]) });
    assert.deepEqual(await cut(), []);
    await openBox('a');
    assert.deepEqual(await cut(), []);
  });

  it('opens the list of an activity beside the map, without moving the box', async () => {
    await open();
    const before = (await box('context').boundingBox())?.y ?? 0;
    await openBox('context');
    const after = await box('context').boundingBox();
    assert.ok(Math.abs((after?.y ?? 0) - before) < 2);
    const beside = await list().boundingBox();
    assert.ok((beside?.x ?? 0) > (after?.x ?? 0) + (after?.width ?? 0));
    assert.equal(await box('context').getAttribute('aria-expanded'), 'true');
    assert.equal(await list().locator('.item').count(), 9);
  });

  it('opens it below the map on a narrow page, and scrolls to it', async () => {
    await open({ viewport: NARROW });
    await openBox('context');
    const { y = 999 } = (await list().boundingBox()) ?? {};
    assert.ok(y >= -2 && y < NARROW.height / 2, `the list is at ${y}`);
    await viewer.page.getByRole('button', { name: 'Close the list' }).click();
    assert.ok(await list().isHidden());
    const { y: back = 999 } = (await box('context').boundingBox()) ?? {};
    assert.ok(back >= 0 && back < NARROW.height, `the box is at ${back}`);
  });

  it('opens the list of a domain from its header', async () => {
    await open();
    await viewer.page.locator('a.domain-link[data-key="metacompetences"]').click();
    await list().locator('.list-head[data-key="metacompetences"]').waitFor();
    assert.equal(await list().locator('.activity').count(), 3);
    assert.equal(await list().locator('.item').count(), 17);
  });

  it('tells the host to show the source of a title or a competence', async () => {
    await open();
    await openBox('context');
    await list().locator('h2 a').click();
    await list().locator('.item[data-key="context-2"] > .line > .text').click();
    await list().locator('.item[data-key="context-4"] > .line > a.anchor').focus();
    await viewer.page.keyboard.press('Enter');
    assert.deepEqual(
      (await viewer.allSent()).flatMap((message) => (message.type === 'reveal' ? message.key : [])),
      ['context', 'context-2', 'context-4'],
    );
  });

  it('lists problems and questions where they are counted, with links to their lines, by keyboard as well', async () => {
    const text =
      'framework f: F\n  ? Which edition?\ndomain d: D\n  activity a: A\n    - An ability to to listen\n';
    await open({ framework: 'f', documents: new Map([['f.competence', text]]) });
    const { page } = viewer;
    const count = page.getByText('1 question', { exact: true }).first();
    await page.getByText('Which edition?').first().waitFor({ state: 'hidden' });
    await count.click();
    await page.getByRole('link', { name: 'Which edition?' }).click();
    await page.locator('.open-points.problems summary').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    assert.deepEqual(
      (await viewer.allSent()).flatMap((message) => (message.type === 'reveal' ? message.key : [])),
      ['?/question-0', '?/problem-0'],
    );
    await page.getByText('About this framework').click();
    await page.locator('.about .questions').getByText('Which edition?').waitFor();
  });

  it('links from a reference to the list that contains it, including the sources', async () => {
    await open();
    await openBox('context');
    await list().locator('.properties a.reference[data-key="principles"]').click();
    await list().locator('.list-head[data-key="principles"]').waitFor();
    await list().locator('.properties a.reference[data-key="lemma-2010"]').click();
    await list().locator('.list-head[data-key="/sources"]').waitFor();
    assert.ok(await list().locator('.item.found[data-key="lemma-2010"]').isVisible());
  });

  it('can be used with the keyboard alone, from map to competence and back', async () => {
    await open();
    const { page } = viewer;
    const focused = () => page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset.key);
    await page.locator('a.domain-link[data-key="generic"]').focus();
    await page.keyboard.press('ArrowRight');
    assert.equal(await focused(), 'basic');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    assert.equal(await focused(), 'context');
    await page.keyboard.press('Enter');
    await list().locator('.list-head[data-key="context"]').waitFor();
    await page.waitForFunction(() => document.activeElement?.classList.contains('list'));
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    assert.equal(await focused(), 'context');
    await page.keyboard.press('Enter');
    assert.deepEqual((await viewer.allSent()).at(-1), { type: 'reveal', key: 'context' });
    await page.keyboard.press('Escape');
    assert.ok(await list().isHidden());
    assert.equal(await focused(), 'context');
  });

  it('keeps scroll position, selection, focus and zoom over an update', async () => {
    await open();
    const { page } = viewer;
    await openBox('context');
    await page.getByRole('button', { name: 'Zoom in' }).click();
    await page.evaluate(() => {
      document.querySelector('.list-body')?.scrollTo(0, 120);
      window.scrollTo(0, 200);
      const text = document.querySelector('.item[data-key="context-2"] .text')?.firstChild;
      if (text) document.getSelection()?.setBaseAndExtent(text, 3, text, 20);
      document.querySelector<HTMLElement>('.map a[data-key="stance"]')?.focus({ preventScroll: true });
    });
    const state = () =>
      page.evaluate(() => ({
        scroll: window.scrollY,
        list: document.querySelector('.list-body')?.scrollTop,
        selection: document.getSelection()?.toString(),
        focus: (document.activeElement as HTMLElement | null)?.dataset.key,
        zoom: document.documentElement.style.getPropertyValue('--zoom'),
      }));
    const before = await state();
    assert.equal(before.focus, 'stance');
    assert.equal(before.selection, await page.evaluate(() => document.getSelection()?.toString()));
    await viewer.replace('basic.competence', '- [context-1] An ability', '- [context-1] A marked ability');
    await viewer.replace('basic.competence', '- [context-3]', '- A new one\n    - [context-3]');
    await viewer.replace(
      'basic.competence',
      'Ability to engage the client in IPT',
      'Ability to win the client',
    );
    assert.deepEqual(await state(), before);
    assert.match((await list().textContent()) ?? '', /A marked ability[\s\S]*A new one/);
    assert.match((await box('engage').textContent()) ?? '', /Ability to win the client/);
  });

  it('keeps the rest over a broken line, and shows the problem in the box', async () => {
    await open();
    const boxes = await viewer.page.locator('.map .box').count();
    await viewer.replace('basic.competence', '- [context-2]', '-[context-2]');
    assert.match((await box('context').textContent()) ?? '', /1 problem/);
    assert.equal(await viewer.page.locator('.map .box').count(), boxes);
    await openBox('context');
    assert.match((await list().locator('.item.broken').textContent()) ?? '', /-\[context-2\]/);
    await viewer.replace('basic.competence', '-[context-2]', '- [context-2]');
    assert.equal(await list().locator('.item.broken').count(), 0);
    assert.doesNotMatch((await box('context').textContent()) ?? '', /problem/);
  });

  it('shows an activity that lost its domain, and moves it back', async () => {
    await open();
    await viewer.replace('basic.competence', 'activity engage in basic', 'activity engage');
    const last = viewer.page.locator('.domain').last();
    assert.match(
      (await last.textContent()) ?? '',
      /Without a domain[\s\S]*Ability to engage the client in IPT/,
    );
    await viewer.replace('basic.competence', 'activity engage', 'activity engage in basic');
    assert.equal(await viewer.page.locator('.domain').count(), 5);
  });

  it('keeps the list when its activity is removed, and says so', async () => {
    await open();
    await openBox('review');
    await viewer.replace('basic.competence', 'activity review', '// activity review');
    assert.match((await viewer.page.locator('.list-notice').textContent()) ?? '', /no longer/);
    assert.equal(await list().locator('.item').count(), 2);
    await viewer.replace('basic.competence', '// activity review', 'activity review');
    assert.equal(await viewer.page.locator('.list-notice').textContent(), '');
  });

  it('highlights the element at the cursor with more than colour, and scrolls only if it is out of view', async () => {
    await open();
    const { page } = viewer;
    const select = (...keys: string[]) =>
      viewer.post({ type: 'select', selection: { framework: 'ipt', keys } });
    await select('basic', 'context', 'context-1');
    assert.equal(await box('context').getAttribute('aria-current'), 'true');
    assert.equal(await page.evaluate(() => window.scrollY), 0);
    const word = await page.evaluate(() => {
      const foot = document.querySelector('.box.here .box-foot');
      return foot ? getComputedStyle(foot, '::after').content : '';
    });
    assert.match(word, /here/);
    await viewer.replace('basic.competence', 'Ability to maintain a focus', 'Ability to keep a focus');
    assert.equal(await page.locator('.map .here').count(), 1);
    await page.evaluate(() => {
      // A page in the background, such as the preview while its author types, two seconds after the last click.
      document.hasFocus = () => false;
      const now = performance.now.bind(performance);
      performance.now = () => now() + 2100;
    });
    await select('basic', 'ending');
    assert.ok((await page.evaluate(() => window.scrollY)) > 0);
    assert.equal(await page.locator('.map [aria-current]').count(), 1);
  });

  it('does not scroll while the reader is active', async () => {
    await open();
    await viewer.page.mouse.move(600, 600);
    await viewer.page.mouse.wheel(0, 40);
    await viewer.page.waitForFunction(() => window.scrollY === 40);
    await viewer.post({ type: 'select', selection: { framework: 'ipt', keys: ['basic', 'ending'] } });
    assert.equal(await viewer.page.evaluate(() => window.scrollY), 40);
  });

  it('zooms with buttons and the wheel, and keeps the point under the pointer', async () => {
    await open();
    const { page } = viewer;
    await page.mouse.move(300, 500);
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -100);
    await page.keyboard.up('Control');
    await page.getByText('110%').waitFor();
    await page.getByRole('button', { name: 'Zoom in' }).click();
    await page.getByText('121%').waitFor();
    await page.getByRole('button', { name: 'Reset zoom' }).click();
    await page.getByText('100%').waitFor();
  });

  it('restores its state when it restarts', async () => {
    await open({ state: { framework: 'ipt', list: 'stance', zoom: 1.21, scroll: 150 } });
    await list().locator('.list-head[data-key="stance"]').waitFor();
    await viewer.page.getByText('121%').waitFor();
    assert.equal(await viewer.page.evaluate(() => window.scrollY), 150);
  });

  it('saves the state that the host should remember', async () => {
    await open();
    await openBox('stance');
    await viewer.page.getByRole('button', { name: 'Zoom in' }).click();
    await viewer.page.getByText('110%').waitFor();
    assert.equal(viewer.state.framework, 'ipt');
    assert.equal(viewer.state.list, 'stance');
    assert.ok(Math.abs((viewer.state.zoom ?? 0) - 1.1) < 0.001);
  });

  it('handles an id that is used twice', async () => {
    const documents = new Map([
      [
        'x',
        'framework x: X\ndomain d: D\n  activity a: One\n    - [i] first\n    - [i] second\n  activity a: Two\n',
      ],
    ]);
    await open({ framework: 'x', documents });
    await box('a').first().click();
    await list().locator('.list-head').waitFor();
    await viewer.replace('x', '- [i] first', '- [i] the first\n    - [i] zeroth');
    await viewer.replace('x', 'second', 'the second');
    const text = await viewer.page.locator('.list-body .text').allTextContents();
    assert.deepEqual(text, ['the first', 'zeroth', 'the second']);
  });

  it('shows hostile text as text', async () => {
    const attack = `"><img src=x onerror=alert(1)><script>alert(2)</script>[x](javascript:alert(3))`;
    const source = `framework x: ${attack}\n  author: ${attack}\n  overarching: ${attack}\n  > ${attack}\ndomain d: ${attack}\n  > ${attack}\n  activity a: ${attack}\n    see: @d, ${attack}\n    - [${attack}] ${attack}\n    ${attack}\n`;
    await open({ framework: 'x', documents: new Map([['x', source]]) });
    await openBox('a');
    await viewer.replace('x', 'activity a:', 'activity a: more');
    assert.equal(
      await viewer.page
        .locator('.viewer :is(img, script, [onerror], [style], a[href^="javascript"])')
        .count(),
      0,
    );
    assert.ok(((await viewer.page.locator('h1').textContent()) ?? '').includes('<script>alert(2)</script>'));
  });

  it('works with forced colours and without motion', async () => {
    await open({ forcedColors: 'active', reducedMotion: 'reduce' });
    await openBox('context');
    const seconds = await viewer.page.evaluate(() => {
      return getComputedStyle(document.querySelector('.box-link') as Element).transitionDuration;
    });
    assert.match(seconds, /^0s/);
    const border = await viewer.page.evaluate(() => {
      return getComputedStyle(document.querySelector('.box') as Element).borderTopStyle;
    });
    assert.equal(border, 'solid');
  });

  it('follows the theme of VS Code, whatever the system setting is', async () => {
    await open({ colorScheme: 'light', theme: 'vscode-dark' });
    const ground = await viewer.page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    assert.equal(ground, 'rgb(20, 23, 28)');
  });

  it('prints the map on one page', async () => {
    await open();
    await viewer.page.emulateMedia({ media: 'print' });
    const pdf = await viewer.page.pdf({ format: 'A4', landscape: true, preferCSSPageSize: true });
    assert.equal((pdf.toString('latin1').match(/\/Type \/Page\b/g) ?? []).length, 1);
  });

  it('shows a sample with groups', async () => {
    await open({ framework: 'generic', documents: readSample('generic') });
    assert.ok((await viewer.page.locator('.box-group h3').count()) > 1);
  });
});
