import { dirname, join } from 'node:path';
import { problemsInReviews, REVIEW_FILE } from '../../engine/reviews/index.ts';
import type { Complain } from '../complaints.ts';
import type { ConfigurationFile } from '../configurations.ts';
import type { FilePlace } from '../files.ts';
import { shownPath } from '../paths.ts';
import { readCompanion } from '../source.ts';

/** The review files next to `files`, sorted by folder, with their problems. */
export function reviewsBeside(
  files: readonly Pick<FilePlace, 'location'>[],
  complain: Complain,
): ConfigurationFile[] {
  const folders = new Set(files.map(({ location }) => dirname(location)));
  return [...folders].sort().flatMap((folder) => {
    const location = join(folder, REVIEW_FILE);
    const source = readCompanion(location, complain);
    if (source === undefined) return [];
    const { text } = source;
    return [{ path: shownPath(location), text, problems: problemsInReviews(text) }];
  });
}
