import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { BrowserContext, FrameLocator, Locator, Page } from 'playwright-core';
import { launchBrowser } from '../../scripts/host/launchBrowser.mjs';
import { type Server, startServer } from '../../scripts/host/startServer.mjs';
import { workbenchUrl } from '../../scripts/host/workbenchUrl.mjs';
import { writeSettings } from '../../scripts/host/writeSettings.mjs';
import { until } from '../support/until.ts';
import { installedExtension } from './packagedExtension.ts';

/** How long a busy machine may take to show something, in milliseconds. */
const PATIENCE = 120_000;

export interface WorkbenchOptions {
  /** The folder to open, as a copy; by default the samples. */
  readonly folder?: string;
  /** User settings in addition to those that keep VS Code quiet. */
  readonly settings?: Record<string, unknown>;
}

/** Opens a window of VS Code with only the packaged extension, and a copy of a folder in it. */
export async function openWorkbench(options: WorkbenchOptions = {}): Promise<Workbench> {
  return openWindow(await vsCode(), options);
}

async function openWindow({ server, data, context }: VsCode, options: WorkbenchOptions): Promise<Workbench> {
  const scratch = mkdtempSync(join(tmpdir(), 'competence-browser-'));
  // Also if the window is never closed.
  const clean = (): void => rmSync(scratch, { recursive: true, force: true, maxRetries: 3 });
  process.on('exit', clean);
  const folder = join(scratch, 'samples');
  cpSync(options.folder ?? 'samples', folder, { recursive: true });
  writeSettings(data, { 'files.autoSave': 'off', ...options.settings });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  await page.goto(workbenchUrl(server, folder));
  await page.locator('.explorer-folders-view .monaco-list').first().waitFor();
  return new Workbench(page, folder, clean);
}

/** VS Code's server, the folder of its settings, and the browser for its windows. */
interface VsCode {
  readonly server: Server;
  readonly data: string;
  readonly context: BrowserContext;
}

let started: Promise<VsCode> | undefined;

/**
 * Started once for all tests of a run, and ended with it: starting takes longer than most tests, and a second window loads
 * faster.
 */
function vsCode(): Promise<VsCode> {
  started ??= start();
  return started;
}

async function start(): Promise<VsCode> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'competence-vscode-'));
  process.on('exit', () => rmSync(dataFolder, { recursive: true, force: true, maxRetries: 3 }));
  const data = join(dataFolder, 'data');
  const server = await startServer({ dataFolder, extensions: await installedExtension() });
  const browser = await launchBrowser();
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
  });
  const vsCode = { server, data, context };
  await openFirstWindow(vsCode);
  return vsCode;
}

/** The first window has the first page, which opens by itself and would come between the tests and their files. */
async function openFirstWindow(vsCode: VsCode): Promise<void> {
  const first = await openWindow(vsCode, {});
  await first.page.getByRole('tab', { name: /^Start/ }).waitFor();
  await first.waitUntilStored(/competence\.startShown/);
  await first.close();
}

/** A running VS Code, used like a person would: with keys and clicks, reading what it shows. */
export class Workbench {
  readonly page: Page;
  /** The copy that is open: tests may write there. */
  readonly folder: string;
  readonly #clean: () => void;

  constructor(page: Page, folder: string, clean: () => void) {
    this.page = page;
    this.folder = folder;
    this.#clean = clean;
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
    // The list does not grow: a command that VS Code learns of meanwhile is in the next one.
    await this.#row(title)
      .waitFor({ timeout: 10_000 })
      .catch(async () => {
        await this.page.keyboard.press('Escape');
        await this.#quickInputBox().waitFor({ state: 'hidden' });
        await this.#quickInput(`>${title}`);
      });
    await this.#pick(title);
  }

  /**
   * Moves the cursor to a position in the open editor, and waits until it is there and keys reach the editor; both
   * numbers count from 1.
   */
  async goTo(line: number, column = 1): Promise<void> {
    await this.#quickInput(`:${line}:${column}`);
    await this.page.keyboard.press('Enter');
    await this.#quickInputBox().waitFor({ state: 'hidden' });
    await this.page.locator('.statusbar').getByText(`Ln ${line}, Col ${column}`, { exact: true }).waitFor();
    await this.page.locator('.editor-group-container.active .monaco-editor.focused').waitFor();
  }

  /** Types where the cursor is, key by key, so that what happens on typing happens. */
  async type(text: string): Promise<void> {
    const [first = '', ...rest] = text.split('\n');
    await this.page.keyboard.type(first);
    for (const line of rest) {
      await this.#newLine();
      await this.page.keyboard.type(line);
    }
  }

  /** Presses Enter in an editor, and waits for the new line: text typed before it would be on the old one. */
  async #newLine(): Promise<void> {
    const line = (): Promise<string> =>
      this.page
        .locator('.statusbar')
        .getByText(/^Ln \d+, /)
        .first()
        .innerText();
    const before = Number(/\d+/.exec(await line())?.[0]);
    const enter = async (patience: number): Promise<void> => {
      await this.page.keyboard.press('Enter');
      const isMoved = async () => Number(/\d+/.exec(await line())?.[0]) === before + 1;
      await until('the cursor is on a new line', isMoved, patience);
    };
    // A key that comes while VS Code closes something may be lost. A second one on a new bullet would end the list.
    await enter(30_000).catch(() => enter(PATIENCE));
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

  /** The inside of a webview, such as the preview. VS Code puts two frames around it. */
  webview(): FrameLocator {
    return this.page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
  }

  /**
   * Reloads the window as soon as VS Code has saved a state that matches `state`. It saves its state only now and then:
   * in a browser every few seconds, when it is idle.
   */
  async reload(state: RegExp): Promise<void> {
    await this.waitUntilStored(state);
    await this.page.reload();
  }

  /** Waits until VS Code has saved a state that matches `state`. */
  async waitUntilStored(state: RegExp): Promise<void> {
    await until(`VS Code has stored ${state}`, () => this.page.evaluate(isStored, state.source));
  }

  /** Waits until all animations have ended, in the window and in its webviews. */
  async standStill(): Promise<void> {
    const animations = (): Promise<unknown> =>
      Promise.allSettled(
        document
          .getAnimations()
          .filter((animation) => animation.effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY)
          .map(({ finished }) => finished),
      );
    // A frame that is removed meanwhile is not waited for.
    await Promise.allSettled(this.page.frames().map((frame) => frame.evaluate(animations)));
  }

  /** Takes a screenshot and saves it where a person can look at it. */
  async screenshot(name: string): Promise<string> {
    await this.standStill();
    mkdirSync(join('out', 'screenshots'), { recursive: true });
    const path = join('out', 'screenshots', `${name.replaceAll(/[^\w-]+/g, '-')}.png`);
    await this.page.screenshot({ path });
    return path;
  }

  /** Closes the window, and removes its folder. */
  async close(): Promise<void> {
    await this.page.close();
    this.#clean();
    process.off('exit', this.#clean);
  }

  #quickInputBox(): Locator {
    return this.page.locator('.quick-input-widget .quick-input-box input');
  }

  async #quickInput(text: string): Promise<void> {
    await this.page.keyboard.press('F1');
    // A key that comes while VS Code closes something may be lost.
    const isThere = () => this.#quickInputBox().waitFor({ timeout: 30_000 });
    await isThere().catch(() => this.page.keyboard.press('F1'));
    await this.#quickInputBox().fill(text);
  }

  #row(label: string): Locator {
    return this.page
      .locator('.quick-input-list .monaco-list-row')
      .filter({ has: this.page.getByText(label, { exact: true }) })
      .first();
  }

  async #pick(label: string): Promise<void> {
    const pick = this.#row(label);
    await pick.waitFor();
    // A picked item may ask a further question in the same place, so do not wait for it to close.
    const asking = (await this.#quickInputBox().getAttribute('placeholder')) ?? '';
    await pick.click();
    await this.#quickInputBox()
      .and(this.page.locator(`[placeholder="${asking}"]`))
      .waitFor({ state: 'hidden' });
  }
}

/** Whether VS Code's storage in the browser contains a value that matches `pattern`. Runs in the page. */
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
