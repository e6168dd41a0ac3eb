import { chromium } from 'playwright-core';
import { findBrowser } from './findBrowser.mjs';

/**
 * A headless Chromium with a temporary profile. It does not look for updates or contact its maker, which takes time and
 * fills the log on a machine without a network.
 * @returns {Promise<import('playwright-core').Browser>}
 */
export function launchBrowser() {
  return chromium.launch({
    executablePath: findBrowser(),
    // The caller closes it; playwright ends it when this process ends.
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
