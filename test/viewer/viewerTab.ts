import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { previewPage } from '../../client/extension/previewPage.ts';
import type { ViewerMessage, ViewerState } from '../../client/viewer/messages.ts';

const ORIGIN = 'http://viewer.test';

/** What hears from the page of a viewer. */
interface ViewerHost {
  hear(message: ViewerMessage): Promise<void>;
  keep(state: ViewerState): void;
  /** Hears of violations of the page's security policy, and errors. */
  complain(complaint: string): void;
}

/** The tabs of a browser that show no viewer at the moment. */
const idle = new WeakMap<Browser, ViewerTab[]>();

/** A tab of the browser that shows one viewer after another: a new tab takes longer than most tests. */
export class ViewerTab {
  readonly page: Page;
  readonly #browser: Browser;
  #host: ViewerHost | undefined;
  /** The number of viewers shown so far. Messages of earlier ones that are still on their way are ignored. */
  #shown = 0;

  private constructor(browser: Browser, page: Page) {
    this.#browser = browser;
    this.page = page;
  }

  /** A tab that shows no viewer, opened if there is none. */
  static async take(browser: Browser): Promise<ViewerTab> {
    const free = idle.get(browser)?.pop();
    if (free) return free;
    const tab = new ViewerTab(browser, await (await browser.newContext()).newPage());
    await tab.#prepare();
    return tab;
  }

  /** Loads the page of a viewer, with the state that it finds. */
  async show(state: ViewerState, host: ViewerHost): Promise<void> {
    this.#host = host;
    this.#shown++;
    await this.page.mouse.move(0, 0);
    const parameters = new URLSearchParams({ viewer: String(this.#shown), state: JSON.stringify(state) });
    await this.page.goto(`${ORIGIN}/?${parameters}`);
  }

  /** Makes the tab free for another viewer. */
  release(): void {
    if (this.#host === undefined) return;
    this.#host = undefined;
    idle.set(this.#browser, [...(idle.get(this.#browser) ?? []), this]);
  }

  async #prepare(): Promise<void> {
    const { page } = this;
    page.on('console', (message) => {
      if (message.type() === 'error') this.#host?.complain(message.text());
    });
    page.on('pageerror', (error) => this.#host?.complain(error.message));
    page.on('dialog', (dialog) => {
      this.#host?.complain(`dialog: ${dialog.message()}`);
      return dialog.dismiss();
    });
    await page.route('**/*', (route) => {
      const { pathname, origin } = new URL(route.request().url());
      if (origin !== ORIGIN) {
        this.#host?.complain(`request to ${origin}`);
        return route.abort();
      }
      if (pathname === '/favicon.ico') return route.fulfill({ status: 204 });
      if (pathname === '/') return route.fulfill({ contentType: 'text/html', body: SHELL });
      return route.fulfill({ path: join('dist', pathname) });
    });
    await page.exposeFunction('competenceSent', (viewer: number, message: ViewerMessage) =>
      this.#hostOf(viewer)?.hear(message),
    );
    await page.exposeFunction('competenceKeep', (viewer: number, state: ViewerState) =>
      this.#hostOf(viewer)?.keep(state),
    );
    await page.addInitScript(installHost);
  }

  #hostOf(viewer: number): ViewerHost | undefined {
    return viewer === this.#shown ? this.#host : undefined;
  }
}

const SHELL = previewPage({
  cspSource: ORIGIN,
  nonce: 'once',
  scriptUri: `${ORIGIN}/viewer.js`,
  styleUri: `${ORIGIN}/viewerStyle.css`,
  title: 'Preview',
});

/** Runs in the page, before its own script. */
function installHost(): void {
  const parameters = new URLSearchParams(location.search);
  const viewer = Number(parameters.get('viewer'));
  let state = JSON.parse(parameters.get('state') ?? '{}') as Record<string, unknown>;
  const listeners: ((message: unknown) => void)[] = [];
  const page = globalThis as unknown as {
    competenceSent(viewer: number, message: unknown): void;
    competenceKeep(viewer: number, state: unknown): void;
    competenceHost: unknown;
    hear(message: unknown): void;
  };
  page.hear = (message) => {
    for (const listener of listeners) listener(message);
  };
  page.competenceHost = {
    post: (message: unknown) => page.competenceSent(viewer, message),
    getState: () => state,
    setState: (next: Record<string, unknown>) => {
      state = next;
      page.competenceKeep(viewer, next);
    },
    onMessage: (listener: (message: unknown) => void) => listeners.push(listener),
  };
}
