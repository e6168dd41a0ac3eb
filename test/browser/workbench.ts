import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Browser, FrameLocator, Locator, Page } from 'playwright-core';
import { launchBrowser } from '../../scripts/host/launchBrowser.mjs';
import { type Server, startServer } from '../../scripts/host/startServer.mjs';
import { workbenchUrl } from '../../scripts/host/workbenchUrl.mjs';
import { writeSettings } from '../../scripts/host/writeSettings.mjs';
import { until } from '../support/until.ts';
import { installedExtension } from './packagedExtension.ts';

export interface WorkbenchOptions {
  /** The folder that is opened, as a copy; the samples unless said otherwise. */
  readonly folder?: string;
  /** User settings besides those that keep VS Code quiet. */
  readonly settings?: Record<string, unknown>;
}

/** Starts a VS Code with the packaged extension and nothing else installed, and opens a folder in it. */
export async function startWorkbench(options: WorkbenchOptions = {}): Promise<Workbench> {
  const scratch = mkdtempSync(join(tmpdir(), 'competence-browser-'));
  // Also when VS Code does not start, or is never told to stop.
  const clean = (): void => rmSync(scratch, { recursive: true, force: true, maxRetries: 3 });
  process.on('exit', clean);
  const folder = join(scratch, 'samples');
  cpSync(options.folder ?? 'samples', folder, { recursive: true });
  const dataFolder = join(scratch, 'server');
  writeSettings(join(dataFolder, 'data'), { 'files.autoSave': 'off', ...options.settings });
  const server = await startServer({ dataFolder, extensions: await installedExtension() });
  const browser = await launchBrowser();
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  const workbench = new Workbench(page, folder, { server, browser, clean });
  await page.goto(workbenchUrl(server, folder));
  await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor({ timeout: 60_000 });
  return workbench;
}

interface Underneath {
  readonly server: Server;
  readonly browser: Browser;
  readonly clean: () => void;
}

/** A running VS Code, driven as a person would: with keys and clicks, and read from what it shows. */
export class Workbench {
  readonly page: Page;
  /** The copy that is open: tests may write there. */
  readonly folder: string;
  readonly #underneath: Underneath;

  constructor(page: Page, folder: string, underneath: Underneath) {
    this.page = page;
    this.folder = folder;
    this.#underneath = underneath;
  }

  /** Opens a file of the folder by its name or path, as with Ctrl+P. */
  async openFile(path: string): Promise<void> {
    await this.#quickInput(path);
    await this.#pick(basename(path));
    await this.editor(path).waitFor();
  }

  /** Runs a command by its title, as from the command palette. */
  async runCommand(title: string): Promise<void> {
    await this.#quickInput(`>${title}`);
    await this.#pick(title);
  }

  /** Puts the cursor at a place in the editor that is open; both count from 1. */
  async goTo(line: number, column = 1): Promise<void> {
    await this.#quickInput(`:${line}:${column}`);
    await this.page.keyboard.press('Enter');
    await this.#quickInputBox().waitFor({ state: 'hidden' });
  }

  /** Types where the cursor is, key by key, so that what happens on typing happens. */
  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  /** Presses a key or a chord, such as `Control+Z`. */
  async press(key: string): Promise<void> {
    await this.page.keyboard.press(key);
  }

  /** The editor that is open, or only if it shows the file with that path. */
  editor(path?: string): Locator {
    const file = path === undefined ? '' : `[data-uri$="/${path}"]`;
    return this.page.locator(`.editor-group-container.active .monaco-editor[role="code"]${file}`).first();
  }

  /** The rows of the Problems view, which this brings up: files, and under each its problems. */
  async problems(): Promise<Locator> {
    const view = this.page.locator('.markers-panel');
    if (!(await view.isVisible())) await this.runCommand('Problems: Focus on Problems View');
    await view.waitFor();
    return view.locator('.monaco-list-row');
  }

  /** The inside of a webview, such as the preview: VS Code puts two frames around it. */
  webview(): FrameLocator {
    return this.page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
  }

  /**
   * Loads the window anew, as soon as VS Code has stored what matches `state`. It stores what it is to
   * bring back only now and then: in a browser every few seconds, when there is nothing else to do.
   */
  async reload(state: RegExp): Promise<void> {
    await until(`VS Code has stored ${state}`, () => this.page.evaluate(isStored, state.source));
    await this.page.reload();
  }

  /** Waits until nothing fades or moves any more, in the window and in its webviews. */
  async standStill(): Promise<void> {
    const animations = (): Promise<unknown> =>
      Promise.allSettled(
        document
          .getAnimations()
          .filter((animation) => animation.effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY)
          .map(({ finished }) => finished),
      );
    // A frame that goes meanwhile has nothing more to show.
    await Promise.allSettled(this.page.frames().map((frame) => frame.evaluate(animations)));
  }

  /** Takes a picture of the window, kept where a person can look at it. */
  async screenshot(name: string): Promise<string> {
    await this.standStill();
    mkdirSync(join('out', 'screenshots'), { recursive: true });
    const path = join('out', 'screenshots', `${name.replaceAll(/[^\w-]+/g, '-')}.png`);
    await this.page.screenshot({ path });
    return path;
  }

  /** Ends VS Code and its window, and removes what they wrote. */
  async stop(): Promise<void> {
    await this.#underneath.browser.close();
    await this.#underneath.server.stop();
    this.#underneath.clean();
    process.off('exit', this.#underneath.clean);
  }

  #quickInputBox(): Locator {
    return this.page.locator('.quick-input-widget .quick-input-box input');
  }

  async #quickInput(text: string): Promise<void> {
    await this.page.keyboard.press('F1');
    // A key that comes while VS Code closes something may be lost.
    const isThere = () => this.#quickInputBox().waitFor({ timeout: 10_000 });
    await isThere().catch(() => this.page.keyboard.press('F1'));
    await this.#quickInputBox().fill(text);
  }

  async #pick(label: string): Promise<void> {
    const pick = this.page
      .locator('.quick-input-list .monaco-list-row')
      .filter({ has: this.page.getByText(label, { exact: true }) })
      .first();
    await pick.waitFor();
    // What is picked may ask something itself, in the same place, and is not to be waited for.
    const asking = (await this.#quickInputBox().getAttribute('placeholder')) ?? '';
    await pick.click();
    await this.#quickInputBox()
      .and(this.page.locator(`[placeholder="${asking}"]`))
      .waitFor({ state: 'hidden' });
  }
}

/** Whether a browser holds, in what VS Code stores there, a value that matches `pattern`. Runs in the page. */
async function isStored(pattern: string): Promise<boolean> {
  const settled = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  for (const { name = '' } of await indexedDB.databases()) {
    if (!name.startsWith('vscode-web-state-db')) continue;
    const database = await settled(indexedDB.open(name));
    const values = await settled(database.transaction('ItemTable').objectStore('ItemTable').getAll());
    database.close();
    if (values.some((value) => new RegExp(pattern).test(String(value)))) return true;
  }
  return false;
}
