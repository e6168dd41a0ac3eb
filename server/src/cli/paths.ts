import { realpathSync } from 'node:fs';
import { dirname, relative, sep } from 'node:path';

/** A location as it is shown: relative to the current folder, with `/`. */
export function shownPath(location: string): string {
  return slashed(relative('', location)) || '.';
}

/** A path with `/` between its parts, whatever the system has. */
export function slashed(path: string): string {
  return sep === '/' ? path : path.split(sep).join('/');
}

/** A folder and all that it stands in, the nearest first. */
export function foldersFrom(folder: string): string[] {
  const folders = [folder];
  for (let above = dirname(folder); above !== folders.at(-1); above = dirname(above)) folders.push(above);
  return folders;
}

/** Where a file really is; of one that has vanished since it was found, where it was: reading it will tell. */
export function realLocation(location: string): string {
  try {
    return realpathSync(location);
  } catch {
    return location;
  }
}
