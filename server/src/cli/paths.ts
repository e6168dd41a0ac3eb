import { realpathSync } from 'node:fs';
import { relative } from 'node:path';
import { slashed } from '../files/paths.ts';

/** A location as it is shown: relative to the current folder, with `/`. */
export function shownPath(location: string): string {
  return slashed(relative('', location)) || '.';
}

/** Where a file really is; of one that has vanished since it was found, where it was: reading it will tell. */
export function realLocation(location: string): string {
  try {
    return realpathSync(location);
  } catch {
    return location;
  }
}
