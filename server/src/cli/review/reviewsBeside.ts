import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { REVIEW_FILE } from '../../core/index.ts';
import type { Complain } from '../complaints.ts';
import type { FoundFile } from '../files.ts';
import { shownPath } from '../paths.ts';
import { readText } from '../source.ts';

/** The files of reviews that stand beside `files`: the path of each, and its text. */
export function reviewsBeside(
  files: readonly Pick<FoundFile, 'location'>[],
  complain: Complain,
): (readonly [string, string])[] {
  const folders = new Set(files.map(({ location }) => dirname(location)));
  return [...folders].sort().flatMap((folder) => {
    const location = join(folder, REVIEW_FILE);
    if (!existsSync(location)) return [];
    const path = shownPath(location);
    const text = readText({ path, location }, complain);
    return text === undefined ? [] : [[path, text] as const];
  });
}
