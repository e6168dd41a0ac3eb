import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { HostMessage, ViewerMessage, ViewerState } from '../../client/viewer/messages.ts';
import { diffWorkspaces } from '../../server/src/engine/diff/index.ts';
import { Workspace } from '../../server/src/engine/index.ts';
import type { Position } from '../../server/src/engine/text/index.ts';
import type { PreviewComparison } from '../../server/src/ide/preview/comparedView.ts';
import { OpenPreview } from '../../server/src/ide/preview/openPreview.ts';
import type { PreviewViewed } from '../../server/src/ide/preview/page.ts';
import { textsAfterChanges } from '../support/ide.ts';
import { ViewerTab } from './viewerTab.ts';

/** The size of the page if a test does not need another, in pixels. */
const VIEWPORT = { width: 1280, height: 720 };

/** The options for opening a viewer's page. */
export interface ViewerPageOptions {
  /** In pixels. */
  readonly viewport?: { readonly width: number; readonly height: number };
  /** The reader's settings. */
  readonly colorScheme?: 'light' | 'dark';
  readonly forcedColors?: 'active' | 'none';
  readonly reducedMotion?: 'reduce' | 'no-preference';
  /** The framework to show; by default that of the sample. */
  readonly framework?: string;
  /** Documents by path; by default those of the sample. */
  readonly documents?: ReadonlyMap<string, string>;
  /** An earlier version of the documents, which they are compared with. */
  readonly before?: ReadonlyMap<string, string>;
  /** The saved state that the page finds. */
  readonly state?: ViewerState;
  /** The classes of the body, as VS Code sets them. */
  readonly theme?: string;
}

/** The times of a keystroke on its way to the page, in milliseconds. */
export interface Keystroke extends InPage {
  /** Until the engine had parsed and checked. */
  readonly engine: number;
  /** From there until the message for the page was made. */
  readonly server: number;
  readonly bytes: number;
}

/** The time of a message in the page, in milliseconds. */
interface InPage {
  /** The viewer's script, reading the message among it. */
  readonly script: number;
  /** Style and layout after it. */
  readonly layout: number;
  /** From the message until the frame after it has been drawn. */
  readonly frame: number;
}

/** The times for showing the page for the first time, in milliseconds. */
export interface Opening extends InPage {
  /** Until the page's message was created; the texts are already parsed. */
  readonly server: number;
  readonly bytes: number;
}

/** The built viewer in a plain page, with the engine in place of VS Code and the server. */
export class ViewerPage {
  readonly page: Page;
  /** The messages from the viewer to its host. */
  readonly sent: ViewerMessage[] = [];
  /** Violations of the page's security policy, and errors: there should be none. */
  readonly complaints: string[] = [];
  state: ViewerState = {};
  opening: Opening = { server: 0, bytes: 0, script: 0, layout: 0, frame: 0 };
  readonly #tab: ViewerTab;
  readonly #engine = new Workspace();
  /** The messages of the viewer that are not answered yet. */
  readonly #answering = new Set<Promise<void>>();
  #preview: OpenPreview | undefined;
  #before: Workspace | undefined;
  /** The message that is sent to the page. */
  #page = '';

  private constructor(tab: ViewerTab) {
    this.#tab = tab;
    this.page = tab.page;
  }

  /** Opens the page and waits for its map. */
  static async open(browser: Browser, options: ViewerPageOptions = {}): Promise<ViewerPage> {
    const { framework = 'ipt', documents = readFamily(), before, state = {}, theme } = options;
    const { viewport = VIEWPORT, colorScheme = 'light', forcedColors = 'none' } = options;
    const { reducedMotion = 'no-preference' } = options;
    const tab = await ViewerTab.take(browser);
    const { page } = tab;
    await page.setViewportSize(viewport);
    await page.emulateMedia({ media: null, colorScheme, forcedColors, reducedMotion });
    const viewer = new ViewerPage(tab);
    viewer.state = state;
    for (const [path, text] of documents) viewer.#engine.open(path, text);
    if (before) viewer.#before = workspaceOf(before);
    const start = performance.now();
    const { view = {} } = state;
    const target = { framework, view };
    viewer.#preview = OpenPreview.of(viewer.#engine, target, viewer.#compare());
    viewer.#page = JSON.stringify({ type: 'page', page: viewer.#preview?.page });
    viewer.opening = { ...viewer.opening, server: performance.now() - start, bytes: viewer.#page.length };
    await tab.show(state, {
      hear: (message) => viewer.#receive(message),
      keep: (kept) => {
        viewer.state = kept;
      },
      complain: (complaint) => viewer.complaints.push(complaint),
    });
    if (theme) await page.evaluate((name) => document.body.classList.add(name), theme);
    await page.locator('.map > :not([hidden])').first().waitFor();
    return viewer;
  }

  /** Replaces a range of a document's text, as an author would, and updates the page. */
  async replace(path: string, before: string, after: string): Promise<void> {
    const text = this.textOf(path);
    if (!text.includes(before)) throw new Error(`${path} does not hold ${before}`);
    const { dirtyPaths } = this.#engine.open(path, text.replace(before, after));
    this.#preview?.touch(dirtyPaths);
    await this.#sendChange();
  }

  /** Adds a document, as when it is read later, and updates the page. */
  async add(path: string, text: string): Promise<void> {
    const { dirtyPaths } = this.#engine.open(path, text);
    this.#preview?.touch(dirtyPaths);
    await this.#sendChange();
  }

  /** Starts comparing with an earlier version, or compares again, and updates the page. */
  async compare(before?: ReadonlyMap<string, string>): Promise<void> {
    if (before) this.#before = workspaceOf(before);
    this.#preview?.compare(this.#compare());
    await this.#sendChange();
  }

  /** Stops comparing, and updates the page. */
  async endComparison(): Promise<void> {
    this.#before = undefined;
    await this.compare();
  }

  #compare(): PreviewComparison | undefined {
    if (this.#before === undefined) return undefined;
    const { changes } = diffWorkspaces(this.#before, this.#engine);
    const all = changes.flatMap((change) => [change, ...change.landsIn]);
    return { name: 'HEAD', changesIn: (id) => all.filter((change) => change.framework === id) };
  }

  /** Waits until all messages of the viewer are answered and the results are on the screen. */
  async settled(): Promise<void> {
    do {
      await Promise.all(this.#answering);
      await this.page.evaluate(drawn);
    } while (this.#answering.size > 0);
  }

  /** The messages from the viewer to its host so far, including those on their way. */
  async allSent(): Promise<readonly ViewerMessage[]> {
    await this.page.evaluate(() => undefined);
    return this.sent;
  }

  /** The result of the selection, as last sent to the page. */
  get viewed(): PreviewViewed | undefined {
    return this.#preview?.viewed;
  }

  async #sendChange(): Promise<void> {
    const change = this.#preview?.refresh();
    if (change) await this.post({ type: 'change', change: { preview: 'p', version: 1, ...change } });
  }

  /** Types into a document at a position that counts from 0, updates the page, and measures each step. */
  async type(path: string, position: Position, text: string): Promise<Keystroke> {
    const start = performance.now();
    const { dirtyPaths } = this.#engine.edit(path, [{ range: { start: position, end: position }, text }]);
    const edited = performance.now();
    this.#preview?.touch(dirtyPaths);
    const change = this.#preview?.refresh();
    const message = JSON.stringify({ type: 'change', change: { preview: 'p', version: 1, ...change } });
    const engine = edited - start;
    const server = performance.now() - edited;
    if (change === undefined) return { engine, server, bytes: 0, script: 0, layout: 0, frame: 0 };
    const inPage = await this.page.evaluate(hearMeasured, message);
    return { engine, server, bytes: message.length, ...inPage };
  }

  /** Opens a list as a click would, and waits for it. */
  async openList(key: string): Promise<void> {
    await this.page.locator(`.map a[data-action="open"][data-key="${key}"]`).first().click();
    await this.page.locator(`.list-head[data-key="${key}"]`).waitFor();
  }

  /** The changes to the page's DOM during an action. */
  async mutationsDuring(action: () => Promise<unknown>): Promise<string[]> {
    await this.page.evaluate(watchMutations);
    await action();
    return this.page.evaluate(() => (globalThis as unknown as { mutations(): string[] }).mutations());
  }

  /** Sends a message to the viewer, as one string: Chromium never answers a call whose argument is nested too deeply. */
  async post(message: HostMessage): Promise<void> {
    await this.page.evaluate(
      (json) => (globalThis as unknown as { hear(message: unknown): void }).hear(JSON.parse(json)),
      JSON.stringify(message),
    );
  }

  /** Ends the use of the page, which another viewer may show from now on. */
  close(): void {
    this.#tab.release();
  }

  /** The current text of a document. */
  textOf(path: string): string {
    const document = this.#engine.document(path);
    if (document === undefined) throw new Error(`No document at ${path}`);
    return [...document.statements].map(({ source, end }) => source + end).join('');
  }

  #receive(message: ViewerMessage): Promise<void> {
    const answer = this.#hear(message).finally(() => this.#answering.delete(answer));
    this.#answering.add(answer);
    return answer;
  }

  async #hear(message: ViewerMessage): Promise<void> {
    this.sent.push(message);
    const preview = this.#preview;
    if (preview === undefined) return;
    if (message.type === 'ready') {
      this.opening = { ...this.opening, ...(await this.page.evaluate(hearMeasured, this.#page)) };
    } else if (message.type === 'view') {
      preview.choose(message.view);
      await this.#sendChange();
    } else if (message.type === 'askTitle') {
      const { key } = message;
      await this.post({ type: 'title', key, title: preview.titleOf(key) ?? null });
    } else if (message.type === 'edit') {
      const plan = preview.plan(message.edit);
      const changes = 'changes' in plan ? plan.changes : [];
      const texts = Object.entries(textsAfterChanges(this.#engine, changes));
      for (const [path, text] of texts) {
        if (text === this.textOf(path)) continue;
        preview.touch(this.#engine.open(path, text).dirtyPaths);
      }
      await this.#sendChange();
      await this.post({ type: 'edited', number: message.number, isMade: 'changes' in plan });
    } else if (message.type === 'closeList') preview.openList(null);
    else if (message.type === 'openList') {
      await this.post({ type: 'list', list: preview.openList(message.key) });
    }
  }
}

function workspaceOf(documents: ReadonlyMap<string, string>): Workspace {
  const workspace = new Workspace([]);
  for (const [path, text] of documents) workspace.open(path, text);
  return workspace;
}

/** IPT, and the frameworks it includes. */
function readFamily(): Map<string, string> {
  return new Map([...readSample('generic'), ...readSample('ipt')]);
}

/** The documents of a sample, by path; those in its folders, too. */
export function readSample(name: string): Map<string, string> {
  const folder = join('samples', name);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const documents = files.filter((file) => file.endsWith('.competence'));
  return new Map(documents.map((file) => [file, readFileSync(join(folder, file), 'utf8')]));
}

/** Runs in the page: resolves when two frames have been drawn, because observers act after the first one. */
function drawn(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve, 0)));
  });
}

/** Runs in the page: the time of a message there. */
async function hearMeasured(message: string): Promise<{ script: number; layout: number; frame: number }> {
  const page = globalThis as unknown as { hear(message: unknown): void };
  const start = performance.now();
  page.hear(JSON.parse(message));
  const scripted = performance.now();
  document.body.getBoundingClientRect();
  const laidOut = performance.now();
  await new Promise<void>((resolve) => {
    // A message sent to a channel within a frame arrives after the frame has been drawn.
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port2.onmessage = () => resolve();
      port1.postMessage(null);
    });
  });
  return { script: scripted - start, layout: laidOut - scripted, frame: performance.now() - start };
}

/** Runs in the page: from here on, `mutations()` returns the changes of its elements. */
function watchMutations(): void {
  const seen: MutationRecord[] = [];
  const observer = new MutationObserver((records) => seen.push(...records));
  const root = document.querySelector('.viewer') as Element;
  observer.observe(root, { subtree: true, childList: true, attributes: true, characterData: true });
  (globalThis as unknown as { mutations(): string[] }).mutations = () => {
    seen.push(...observer.takeRecords());
    observer.disconnect();
    return seen.map(({ type, target, attributeName }) => {
      const element = target instanceof Element ? target : target.parentElement;
      return `${type} ${attributeName ?? ''} ${element?.tagName.toLowerCase()}.${element?.className}`;
    });
  };
}
