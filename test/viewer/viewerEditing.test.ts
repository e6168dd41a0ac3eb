import assert from 'node:assert/strict';
import type { Browser, Locator } from 'playwright-core';
import type { MapEdit } from '../../server/src/ide/preview/mapEdit.ts';
import { sharedBrowser } from '../support/sharedBrowser.ts';
import { ViewerPage, type ViewerPageOptions } from './viewerPage.ts';

const SOURCE = `framework f: Framework
domain a: First
  activity x: Ex
    - [x1] An ability to one
  activity y: *Why*
domain b: Second
  activity z: Zed
domain c: Third
`;
const BASE = `framework base: Base
domain a: First
  activity x: Ex
  activity y: Why
domain b: Second
`;
const ADAPTATION = `framework f: Adaptation
  adapts: base
activity own in a: Own
`;
const HOSTING = { follows: false, isChosen: false, isLocked: false, canEdit: true, exports: [] };

describe('editing on the map', function () {
  this.timeout(240_000);
  let browser: Browser;
  let viewer: ViewerPage;

  before(async () => {
    browser = await sharedBrowser();
  });
  afterEach(() => {
    const { complaints } = viewer;
    viewer.close();
    assert.deepEqual(complaints, []);
  });

  const open = async (options: ViewerPageOptions = {}): Promise<void> => {
    const documents = new Map([['f', SOURCE]]);
    viewer = await ViewerPage.open(browser, { framework: 'f', documents, ...options });
    await viewer.post({ type: 'hosting', hosting: HOSTING });
  };
  const box = (key: string): Locator => viewer.page.locator(`.map a.box-link[data-key="${key}"]`);
  const field = (): Locator => viewer.page.locator('.title-field');
  const add = (domain: string): Locator => viewer.page.locator(`.add-activity[data-domain="${domain}"]`);
  const said = (): Promise<string | null> => viewer.page.locator('.said').textContent();
  const focused = (): Promise<string | undefined> =>
    viewer.page.evaluate(() => (document.activeElement as HTMLElement).dataset.key);
  /** The keys of the boxes, by domain. */
  const order = (): Promise<string> =>
    viewer.page
      .locator('.map > .domain')
      .evaluateAll((domains) =>
        domains
          .map((domain) =>
            [...domain.querySelectorAll<HTMLElement>('.box')].map(({ dataset }) => dataset.key).join(' '),
          )
          .join(' | '),
      );
  const edits = async (): Promise<MapEdit[]> =>
    (await viewer.allSent()).flatMap((message) => (message.type === 'edit' ? [message.edit] : []));
  /** Presses the mouse on a box and moves it to a place in another element, as a share of its height. */
  const drag = async (from: Locator, to: Locator, height: number): Promise<void> => {
    const start = await from.boundingBox();
    const end = await to.boundingBox();
    assert.ok(start && end);
    const { mouse } = viewer.page;
    await mouse.move(start.x + start.width / 2, start.y + start.height / 2);
    await mouse.down();
    await mouse.move(end.x + end.width / 2, end.y + end.height * height, { steps: 8 });
  };
  const drop = async (): Promise<void> => {
    await viewer.page.mouse.up();
    await viewer.settled();
  };

  describe('by dragging', () => {
    it('moves a box in its domain, with a mark where it would go, and keeps the focus on it', async () => {
      await open();
      await drag(box('x'), box('y'), 0.9);
      const mark = await viewer.page.locator('.drop-mark').boundingBox();
      const below = await box('y').boundingBox();
      assert.ok(mark && below && mark.y > below.y + below.height - 2, JSON.stringify({ mark, below }));
      assert.equal(await viewer.page.locator('.drag-ghost').textContent(), 'Ex');
      await drop();
      assert.equal(await order(), 'y x | z | ');
      assert.equal(await focused(), 'x');
      assert.equal(await said(), 'Moved to ‘First’, after ‘Why’');
      assert.equal(await viewer.page.locator('.drop-mark:visible, .drag-ghost, .dragged').count(), 0);
      assert.equal(await viewer.page.locator('.list').isVisible(), false);
    });

    it('moves a box to another domain, and to an empty one', async () => {
      await open();
      await drag(box('y'), box('z'), 0.1);
      await drop();
      assert.equal(await order(), 'x | y z | ');
      await drag(box('x'), viewer.page.locator('.domain[data-key="c"] h2'), 0.5);
      await drop();
      assert.equal(await order(), ' | y z | x');
      assert.equal(await said(), 'Moved to the end of ‘Third’');
    });

    it('is cancelled by Escape, and does nothing outside of the domains', async () => {
      await open();
      await drag(box('x'), box('z'), 0.9);
      await viewer.page.keyboard.press('Escape');
      assert.equal(await viewer.page.locator('.drop-mark:visible, .drag-ghost, .dragged').count(), 0);
      await drop();
      await drag(box('x'), viewer.page.locator('h1'), 0.5);
      assert.equal(await viewer.page.locator('.drop-mark').isVisible(), false);
      await drop();
      assert.deepEqual(await edits(), []);
      assert.equal(await viewer.page.locator('.list').isVisible(), false);
    });

    it('follows an update of the map, and ends if the box is gone', async () => {
      await open();
      await drag(box('x'), box('z'), 0.9);
      await viewer.replace('f', 'activity z: Zed', 'activity z: Zed and more');
      assert.equal(await viewer.page.locator('.dragged').count(), 1);
      await viewer.replace('f', '  activity x: Ex\n    - [x1] An ability to one\n', '');
      assert.equal(await viewer.page.locator('.drop-mark:visible, .drag-ghost').count(), 0);
      await drop();
      assert.deepEqual(await edits(), []);
    });

    it('marks only places that an adaptation has, and says where an inherited box goes', async () => {
      const documents = new Map([
        ['base', BASE],
        ['f', ADAPTATION],
      ]);
      await open({ documents });
      await drag(box('own'), box('x'), 0.9);
      assert.equal(await viewer.page.locator('.drop-mark').isVisible(), false);
      await drop();
      await box('x').focus();
      await viewer.page.keyboard.press('Alt+ArrowDown');
      assert.deepEqual((await edits()).at(-1), { kind: 'move', key: 'x', target: 'y', side: 'after' });
      await drag(box('x'), viewer.page.locator('.domain[data-key="b"] h2'), 0.5);
      assert.deepEqual(
        await viewer.page.locator('.drop-mark.around').boundingBox(),
        await viewer.page.locator('.domain[data-key="b"]').boundingBox(),
      );
      await drop();
      assert.equal(await order(), 'y own | x');
      assert.match(viewer.textOf('f'), /\namend x\n {2}move \[x\] to b\n$/);
    });

    it('leaves fingers to scroll, and a press without a movement to a click', async () => {
      await open();
      await viewer.openList('x');
      assert.equal(await field().isVisible(), false);
      await box('y').dispatchEvent('pointerdown', {
        pointerType: 'touch',
        button: 0,
        clientX: 5,
        clientY: 5,
      });
      await box('z').dispatchEvent('pointermove', { pointerType: 'touch', clientX: 300, clientY: 300 });
      assert.equal(await viewer.page.locator('.drag-ghost').count(), 0);
      assert.deepEqual(await edits(), []);
    });
  });

  describe('in place', () => {
    it('changes the title of a box after a double-click, which opens its list at the first click', async () => {
      await open();
      await box('y').dblclick();
      await field().waitFor();
      assert.equal(await field().inputValue(), '*Why*');
      assert.equal(await field().evaluate((text: HTMLTextAreaElement) => text.selectionEnd), 5);
      assert.ok((await viewer.allSent()).some(({ type }) => type === 'openList'));
      await viewer.settled();
      await viewer.page.keyboard.insertText('<b>New</b>\n title ');
      await viewer.page.keyboard.press('Enter');
      await viewer.settled();
      assert.equal(await field().isVisible(), false);
      assert.equal(await box('y').locator('.box-title').textContent(), '<b>New</b> title');
      assert.match(viewer.textOf('f'), /\n {2}activity y: <b>New<\/b> title\n/);
      assert.equal(await focused(), 'y');
    });

    it('changes the title of a domain', async () => {
      await open();
      await viewer.page.locator('.domain-link[data-key="b"]').dblclick();
      await field().fill('Another');
      await viewer.page.keyboard.press('Enter');
      await viewer.settled();
      assert.match(viewer.textOf('f'), /\ndomain b: Another\n/);
    });

    it('saves when the field is left, and nothing after Escape or without a change', async () => {
      await open();
      await box('x').focus();
      for (const [text, key] of [
        ['Other', 'Escape'],
        ['  ', 'Enter'],
        [' Ex ', 'Enter'],
      ] as const) {
        await viewer.page.keyboard.press('F2');
        await field().fill(text);
        await viewer.page.keyboard.press(key);
        assert.equal(await focused(), 'x', key);
      }
      assert.deepEqual(await edits(), []);
      await viewer.page.keyboard.press('F2');
      await field().fill('Left');
      await viewer.page.locator('.search input').click();
      await viewer.settled();
      assert.match(viewer.textOf('f'), /activity x: Left\n/);
      assert.equal(await field().isVisible(), false);
    });

    it('stays with what was typed if the edit is refused', async () => {
      await open({
        documents: new Map([['f', 'framework f: F\ndomain d: D\n  activty x: Ex\n    - One\n']]),
      });
      await viewer.page.locator('.box-link').first().focus();
      await viewer.page.keyboard.press('F2');
      await field().fill('Typed');
      await viewer.page.keyboard.press('Enter');
      await viewer.settled();
      assert.equal(await field().inputValue(), 'Typed');
      await viewer.page.keyboard.press('Escape');
      assert.equal(await field().isVisible(), false);
    });

    it('adds one activity after the other at the end of a domain', async () => {
      await open();
      await add('c').focus();
      await viewer.page.keyboard.press('Enter');
      for (const title of ['Ability to start', 'Ability to end']) {
        await viewer.page.keyboard.insertText(title);
        await viewer.page.keyboard.press('Enter');
        await viewer.settled();
        assert.equal(await said(), `Added ‘${title}’`);
        assert.equal(await field().inputValue(), '');
      }
      assert.equal(await order(), 'x y | z | start end');
      await viewer.page.keyboard.press('Escape');
      assert.equal(await add('c').evaluate((button) => button === document.activeElement), true);
    });

    it('has no button where nothing can be added, and none without a host that edits', async () => {
      const documents = new Map([
        ['g', 'framework g: G\ndomain shared: Shared\n  activity s: S\n'],
        ['f', 'framework f: F\n  uses: g\ninclude @g/shared\ndomain own: Own\nactivity stray: Stray\n'],
      ]);
      await open({ documents });
      assert.deepEqual(
        await viewer.page
          .locator('.add-activity')
          .evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset.domain)),
        ['own'],
      );
      await viewer.post({ type: 'hosting', hosting: { ...HOSTING, canEdit: false } });
      assert.equal(await add('own').isVisible(), false);
      await box('stray').focus();
      await viewer.page.keyboard.press('F2');
      await viewer.page.keyboard.press('Alt+ArrowRight');
      assert.deepEqual(
        (await viewer.allSent()).filter(({ type }) => type === 'askTitle' || type === 'edit'),
        [],
      );
    });
  });

  describe('by keys', () => {
    it('moves the box with the focus up, down and to the next domains', async () => {
      await open();
      await box('x').focus();
      const steps = [
        ['ArrowDown', 'y x | z | '],
        ['ArrowUp', 'x y | z | '],
        ['ArrowRight', 'y | x z | '],
        ['ArrowRight', 'y | z | x'],
        ['ArrowLeft', 'y | x z | '],
      ] as const;
      for (const [key, expected] of steps) {
        await viewer.page.keyboard.press(`Alt+${key}`);
        await viewer.settled();
        assert.equal(await order(), expected, key);
        assert.equal(await focused(), 'x', key);
      }
      assert.equal(await said(), 'Moved to ‘Second’, before ‘Zed’');
      await viewer.page.keyboard.press('Alt+ArrowUp');
      assert.equal(await said(), '‘Ex’ cannot be moved further.');
      assert.equal((await edits()).length, steps.length);
    });

    it('leads in and out of groups and activities', async () => {
      const source = `framework f: F
domain a: A
  activity x: X
  group g: G
    activity y: Y
      activity n: N
domain b: B
`;
      await open({ documents: new Map([['f', source]]) });
      await box('x').focus();
      await viewer.page.keyboard.press('Alt+ArrowDown');
      await viewer.settled();
      assert.match(viewer.textOf('f'), /G\n+ {4}activity x: X\n+ {4}activity y/);
      await box('n').focus();
      await viewer.page.keyboard.press('Alt+ArrowDown');
      await viewer.settled();
      assert.match(viewer.textOf('f'), /\n {4}activity y: Y\n+ {4}activity n: N\n/);
      await viewer.page.keyboard.press('Alt+ArrowDown');
      await viewer.settled();
      assert.match(viewer.textOf('f'), /\n {4}activity y: Y\n+ {2}activity n: N\n/);
    });

    it('takes the last edit back', async () => {
      await open();
      await box('x').focus();
      await viewer.page.keyboard.press('Control+z');
      assert.deepEqual((await viewer.allSent()).at(-1), { type: 'undo' });
      await viewer.page.locator('.search input').focus();
      await viewer.page.keyboard.press('Control+z');
      assert.equal((await viewer.allSent()).filter(({ type }) => type === 'undo').length, 1);
    });
  });
});
