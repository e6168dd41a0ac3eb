import { type Stats, statSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { reasonOf } from '../../host/reason.ts';
import { type Found, walk } from '../../host/walk.ts';

/** How long to examine files before yielding to other work, in milliseconds. */
const SLICE = 10;

/**
 * The state of all inputs of a site: the files at `locations` (absolute paths of files, or of folders to search), and
 * what cannot be read there. Two states are equal if nothing was added, removed or changed.
 *
 * Files are polled instead of watched. The system's file watcher reports changes in a folder only as long as that folder
 * exists. It stops if the folder is deleted and created again, as git does when switching branches, or if the folder
 * cannot be read for a while.
 */
export async function stateOfInputs(locations: readonly string[]): Promise<string> {
  const lines: string[] = [];
  let pause = Date.now() + SLICE;
  for (const location of locations) {
    for (const found of lookIn(location, (path, reason) => lines.push(`${path}: ${reason}`))) {
      if (found.kind !== 'folder') lines.push(describe(found.location));
      if (Date.now() < pause) continue;
      await setImmediate();
      pause = Date.now() + SLICE;
    }
  }
  return lines.join('\n');
}

/** The files found in a folder, or the file itself. */
function* lookIn(
  location: string,
  report: (path: string, reason: string) => void,
): Iterable<Pick<Found, 'kind' | 'location'>> {
  let stats: Stats;
  try {
    stats = statSync(location);
  } catch (error) {
    report(location, reasonOf(error));
    return;
  }
  if (stats.isDirectory()) yield* walk(location, report);
  else yield { kind: 'document', location };
}

/** A line that changes if the file does. */
function describe(location: string): string {
  try {
    const { ino, size, mtimeMs, ctimeMs } = statSync(location);
    return [location, ino, size, mtimeMs, ctimeMs].join(' ');
  } catch (error) {
    return `${location}: ${reasonOf(error)}`;
  }
}
