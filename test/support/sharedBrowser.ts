import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../../scripts/host/launchBrowser.mjs';

let browser: Promise<Browser> | undefined;

/** Chromium, started once for all tests of a suite and closed after them. */
export function sharedBrowser(): Promise<Browser> {
  browser ??= launchBrowser();
  return browser;
}

/**
 * One page for all tests of a `describe`: a new page takes several times as much processor time as going to another
 * address. Call it in the `describe`, and the result in a test.
 */
export function usePage(options: Parameters<Browser['newContext']>[0] = {}): () => Page {
  let page: Page | undefined;
  before(async () => {
    page = await (await (await sharedBrowser()).newContext(options)).newPage();
  });
  // Going to the same page with another fragment would not load it again.
  beforeEach(() => page?.goto('about:blank'));
  after(() => page?.context().close());
  return () => {
    if (page === undefined) throw new Error('There is no page before the tests');
    return page;
  };
}

after(async () => (await browser)?.close());
