import { setImmediate } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { walk } from '../host/walk.ts';
import type { FoundFiles, Trouble } from './fileSystem.ts';

/** The duration of one step of a search, in milliseconds, because the author may be typing. */
const STRETCH = 10;

/** The `.competence` files and the configurations at or under `path`, which is in `folder`, in order; see `walk`. */
export async function findFiles(folder: string, path: string): Promise<FoundFiles> {
  const uris: string[] = [];
  const configurations: string[] = [];
  const troubles: Trouble[] = [];
  const report = (location: string, reason: string): void => {
    troubles.push({ uri: pathToFileURL(location).href, reason });
  };
  let end = performance.now() + STRETCH;
  for (const { kind, location } of walk(folder, report, { start: path })) {
    if (kind === 'document') uris.push(pathToFileURL(location).href);
    else if (kind === 'configuration') configurations.push(pathToFileURL(location).href);
    if (performance.now() < end) continue;
    await setImmediate();
    end = performance.now() + STRETCH;
  }
  return { uris: uris.sort(), configurations: configurations.sort(), troubles };
}
