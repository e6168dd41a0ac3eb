import { type Stats, statSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { reasonOf } from '../../files/reason.ts';
import { type Found, walk } from '../../files/walk.ts';

/** So long files are looked at before anything else may be done, in milliseconds. */
const SLICE = 10;

/**
 * The state of all that a site is made of: the files at `locations` (absolute; files, or folders to search), and what
 * cannot be read there. Two states are equal as long as nothing has come, gone or changed.
 *
 * Files are looked at again each time, instead of waiting for the system to tell of them: it tells of a folder only as
 * long as that folder exists. One that is removed and made again, as git does when it switches branches, or that could
 * not be read for a while, is never heard of again.
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

/** What a search of a folder finds, or the file itself. */
function* lookIn(
  location: string,
  tell: (path: string, reason: string) => void,
): Iterable<Pick<Found, 'kind' | 'location'>> {
  let stats: Stats;
  try {
    stats = statSync(location);
  } catch (error) {
    tell(location, reasonOf(error));
    return;
  }
  if (stats.isDirectory()) yield* walk(location, tell);
  else yield { kind: 'document', location };
}

/** A line that is another one when the file is. */
function describe(location: string): string {
  try {
    const { ino, size, mtimeMs, ctimeMs } = statSync(location);
    return [location, ino, size, mtimeMs, ctimeMs].join(' ');
  } catch (error) {
    return `${location}: ${reasonOf(error)}`;
  }
}
