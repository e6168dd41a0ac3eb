import { dirname, sep } from 'node:path';

/** A path with `/` as the separator on every system. */
export function slashed(path: string): string {
  return sep === '/' ? path : path.split(sep).join('/');
}

/** A folder and its ancestors, the nearest first. */
export function foldersFrom(folder: string): string[] {
  const folders = [folder];
  for (let above = dirname(folder); above !== folders.at(-1); above = dirname(above)) folders.push(above);
  return folders;
}
