import { setImmediate } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { walk } from '../host/walk.ts';
import type { FoundDocument, FoundFiles, Trouble } from './fileSystem.ts';

/** The duration of one step of a search, in milliseconds, because the author may be typing. */
const STRETCH = 10;

/** The `.competence` files and the configurations at or under `path`, which is in `folder`, in order; see `walk`. */
export async function findFiles(folder: string, path: string): Promise<FoundFiles> {
  const documents: FoundDocument[] = [];
  const configurations: string[] = [];
  const troubles: Trouble[] = [];
  const report = (location: string, reason: string): void => {
    troubles.push({ uri: pathToFileURL(location).href, reason });
  };
  let end = performance.now() + STRETCH;
  for (const { kind, location, real } of walk(folder, report, { start: path })) {
    const { href: uri } = pathToFileURL(location);
    if (kind === 'document')
      documents.push({ uri, real: real === location ? uri : pathToFileURL(real).href });
    else if (kind === 'configuration') configurations.push(uri);
    if (performance.now() < end) continue;
    await setImmediate();
    end = performance.now() + STRETCH;
  }
  return { documents: sortByUri(documents), configurations: configurations.sort(), troubles };
}

function sortByUri(documents: FoundDocument[]): FoundDocument[] {
  return documents.sort((left, right) => (left.uri < right.uri ? -1 : 1));
}
