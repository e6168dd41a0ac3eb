import { strict as assert } from 'node:assert';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { describeInWorkbench } from '../browser/describeInWorkbench.ts';
import { pictureOf, steps, type Theme } from '../browser/walkthroughSteps.ts';
import type { Workbench } from '../browser/workbench.ts';
import { until } from '../support/until.ts';

/** How large a picture may be, in bytes: there are two of each step, and they all travel with the extension. */
const LARGEST_PICTURE = 30_000;
const QUALITY = 0.6;
const THEMES: readonly Theme[] = ['dark', 'light'];
const WINDOW = { width: 1180, height: 760 };

/** The part of the window that a picture shows: from the upper left corner of `corner`, in CSS pixels. */
interface Scene {
  readonly corner: Locator;
  readonly width: number;
  readonly height: number;
}

/** By the id of the step: shows the subject of the step on the screen. */
const scenes: Readonly<Record<string, (workbench: Workbench) => Promise<Scene>>> = {
  async read(workbench) {
    await openAt(workbench, 'domain basics');
    return { corner: editor(workbench), width: 600, height: 430 };
  },
  async begin(workbench) {
    await workbench.runCommand('Competence: New Framework…');
    await workbench.page.getByText('(1/3)').waitFor();
    await workbench.type('Peer support');
    return { corner: workbench.page.locator('.quick-input-widget'), width: 600, height: 96 };
  },
  async write(workbench) {
    await openAt(workbench, '- An ability to show that one has heard');
    await workbench.press('End');
    await workbench.page
      .locator('.statusbar')
      .getByText(/^Ln 14, /)
      .waitFor();
    return { corner: editor(workbench), width: 600, height: 430 };
  },
  async fix(workbench) {
    await openAt(workbench, 'application:');
    await workbench.press('End');
    for (const _ of 'on:') await workbench.press('ArrowLeft');
    // In one step, so that every problem shown is about the final text.
    await workbench.press('Backspace');
    await workbench.page.locator('.squiggly-error, .squiggly-warning').first().waitFor();
    await workbench.press('Control+.');
    await workbench.page.locator('.action-widget').getByText('application').first().waitFor();
    return { corner: editor(workbench), width: 600, height: 430 };
  },
  async preview(workbench) {
    await openAt(workbench, 'framework peer-support');
    await workbench.runCommand('Competence: Open Preview');
    await workbench.webview().locator('.map li.box').first().waitFor();
    // A click has left the pointer over something that explains itself.
    await workbench.page.mouse.move(WINDOW.width / 2, WINDOW.height - 100);
    return { corner: workbench.page.locator('.editor-group-container.active'), width: 830, height: 380 };
  },
  async find(workbench) {
    await openAt(workbench, '[silence]');
    await workbench.runCommand('Competence: Focus on Frameworks View');
    const tree = workbench.page.locator('.tree-explorer-viewlet-tree-view');
    await tree.locator('.monaco-list-row.selected').filter({ hasText: 'silence' }).waitFor();
    return { corner: workbench.page.locator('.activitybar'), width: 600, height: 430 };
  },
  async share(workbench) {
    await openAt(workbench, '[silence]');
    for (const _ of '      - [s') await workbench.press('ArrowRight');
    await workbench.runCommand('Show or Focus Hover');
    await workbench.page.locator('.monaco-hover').getByText('An ability to bear silence').first().waitFor();
    return { corner: editor(workbench), width: 600, height: 430 };
  },
};

describeInWorkbench(
  'the pictures of the walkthrough',
  (workbench) => {
    before(() => workbench().page.setViewportSize(WINDOW));
    afterEach(() => leave(workbench()));

    it('belong to its steps', () => {
      assert.deepEqual(
        Object.keys(scenes),
        steps().map(({ id }) => id),
      );
    });

    for (const { id } of steps()) {
      it(`show the current product at the step “${id}”`, async () => {
        const open = scenes[id];
        assert.ok(open, `no picture is taken of ${id}`);
        const scene = await open(workbench());
        for (const theme of THEMES) await keep(workbench(), scene, id, theme);
      });
    }
  },
  {
    folder: join('test', 'browser', 'peer-support'),
    settings: { 'editor.cursorBlinking': 'solid', 'editor.scrollBeyondLastLine': false },
  },
);

async function openAt(workbench: Workbench, text: string): Promise<void> {
  await workbench.openFile('peer-support.competence');
  const lines = readFileSync(join(workbench.folder, 'peer-support.competence'), 'utf8').split('\n');
  const index = lines.findIndex((line) => line.includes(text));
  assert.notEqual(index, -1, `'${text}' is not in the scene`);
  await workbench.goTo(index + 1);
  await workbench.page.locator('.codelens-decoration').getByText('3 domains').waitFor();
}

function editor({ page }: Workbench): Locator {
  return page.locator('.editor-group-container.active .monaco-editor[role="code"]').first();
}

/** Reverts everything that a scene has opened or typed. */
async function leave(workbench: Workbench): Promise<void> {
  await workbench.press('Escape');
  await workbench.press('Escape');
  await workbench.runCommand('View: Focus First Editor Group');
  await workbench.runCommand('File: Revert File');
  await workbench.runCommand('View: Close All Editors');
  await workbench.page.locator('.tabs-container .tab').first().waitFor({ state: 'detached' });
}

/** Takes a picture and compares it with the one of the walkthrough; with UPDATE, replaces that one. */
async function keep(workbench: Workbench, scene: Scene, id: string, theme: Theme): Promise<void> {
  const { page } = workbench;
  await useTheme(workbench, theme);
  const taken = await take(page, scene);
  mkdirSync(join('out', 'screenshots'), { recursive: true });
  writeFileSync(join('out', 'screenshots', `walkthrough-${id}-${theme}.png`), taken);
  const file = pictureOf(id, theme);
  if (process.env.UPDATE) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, await webp(page, taken));
  }
  const kept = readFileSync(file);
  assert.ok(kept.length < LARGEST_PICTURE, `${file} has ${kept.length} bytes`);
  assert.deepEqual(
    await sizeOf(page, kept, 'image/webp'),
    await sizeOf(page, taken, 'image/png'),
    `${file} is not of this scene: UPDATE=1 takes it again`,
  );
}

async function take(page: Page, { corner, width, height }: Scene): Promise<Buffer> {
  const shoot = async (): Promise<Buffer> => {
    const box = await corner.boundingBox();
    assert.ok(box, 'what the picture is to show is not on the screen');
    return page.screenshot({ clip: { x: box.x, y: box.y, width, height } });
  };
  let picture = await shoot();
  if (!process.env.UPDATE) return picture;
  // Views in VS Code fade in, and problems and lenses appear when the server has read the text. A picture must show all
  // of that, so it is taken when nothing has changed for a while.
  let same = 0;
  await until('nothing on the picture changes', async () => {
    const next = await shoot();
    same = next.equals(picture) ? same + 1 : 0;
    picture = next;
    return same >= 20;
  });
  return picture;
}

/** The same picture as WebP, which Chromium can write and Playwright cannot. */
async function webp(page: Page, png: Buffer): Promise<Buffer> {
  const encode = async ({ source, quality }: { source: string; quality: number }): Promise<string> => {
    const picture = await createImageBitmap(
      new Blob([Uint8Array.from(atob(source), (c) => c.charCodeAt(0))]),
    );
    const canvas = new OffscreenCanvas(picture.width, picture.height);
    canvas.getContext('2d')?.drawImage(picture, 0, 0);
    const blob = await canvas.convertToBlob({ type: 'image/webp', quality });
    return btoa(String.fromCharCode(...new Uint8Array(await blob.arrayBuffer())));
  };
  return Buffer.from(
    await page.evaluate(encode, { source: png.toString('base64'), quality: QUALITY }),
    'base64',
  );
}

/** Width and height of a picture, as the browser decodes it. */
function sizeOf(page: Page, picture: Buffer, type: string): Promise<readonly [number, number]> {
  return page.evaluate(
    async ({ source, type }) => {
      const bytes = Uint8Array.from(atob(source), (c) => c.charCodeAt(0));
      const { width, height } = await createImageBitmap(new Blob([bytes], { type }));
      return [width, height] as const;
    },
    { source: picture.toString('base64'), type },
  );
}

async function useTheme({ folder, page }: Workbench, theme: Theme): Promise<void> {
  mkdirSync(join(folder, '.vscode'), { recursive: true });
  const name = theme === 'dark' ? 'Default Dark Modern' : 'Default Light Modern';
  writeFileSync(join(folder, '.vscode', 'settings.json'), JSON.stringify({ 'workbench.colorTheme': name }));
  await page.locator(`.monaco-workbench.${theme === 'dark' ? 'vs-dark' : 'vs'}`).waitFor();
}
