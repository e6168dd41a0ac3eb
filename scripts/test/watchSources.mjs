import { watch } from 'node:fs';
import { join } from 'node:path';
import { checkout } from '../checkout.mjs';

const FOLDERS = ['client', 'grammar', 'samples', 'server', 'syntaxes', 'test'];
/** The time in which an editor may write several files, in milliseconds. */
const QUIET = 200;

/** Resolves when a source or test file has changed, and no other has for a moment. */
export function nextChange() {
  return /** @type {Promise<void>} */ (
    new Promise((resolve, reject) => {
      /** @type {NodeJS.Timeout | undefined} */
      let timer;
      const watchers = FOLDERS.map((folder) => watch(join(checkout, folder), { recursive: true }));
      const end = (/** @type {() => void} */ then) => {
        for (const watcher of watchers) watcher.close();
        then();
      };
      for (const watcher of watchers) {
        watcher.on('error', (error) => end(() => reject(error)));
        watcher.on('change', () => {
          clearTimeout(timer);
          timer = setTimeout(end, QUIET, resolve);
        });
      }
    })
  );
}
