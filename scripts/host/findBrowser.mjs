import { findCommand, isExecutable } from './findCommand.mjs';

const commands = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const places = [
  '/usr/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/**
 * The path of Chromium, in which the browser VS Code runs. It is never downloaded: if the system has none, the error
 * says what to install.
 * @returns {string}
 */
export function findBrowser() {
  const chosen = process.env.CHROMIUM;
  if (chosen) return isExecutable(chosen) ? chosen : fail(`CHROMIUM is ${chosen}, which cannot be started.`);
  return (
    commands.map(findCommand).find(Boolean) ??
    places.find(isExecutable) ??
    fail('No Chromium or Chrome found.')
  );
}

/** @returns {never} */
function fail(/** @type {string} */ reason) {
  throw new Error(
    `${reason} Install one (on Debian or Ubuntu: apt-get install chromium), ` +
      'or set CHROMIUM to the full path of a Chromium or Chrome.',
  );
}
