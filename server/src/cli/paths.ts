import { relative } from 'node:path';
import { slashed } from '../host/paths.ts';

/** A location for display: relative to the current folder, with `/`. */
export function shownPath(location: string): string {
  return slashed(relative('', location)) || '.';
}
