import { chromium } from 'playwright-core';
import { findBrowser } from './findBrowser.mjs';

/**
 * A headless Chromium with a state of its own. It is kept from looking for updates and for its
 * maker's hosts, which on a machine without a network takes time and fills the log.
 * @returns {Promise<import('playwright-core').Browser>}
 */
export function launchBrowser() {
  return chromium.launch({
    executablePath: findBrowser(),
    // Whoever calls closes it in order; playwright ends it when this process goes.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
