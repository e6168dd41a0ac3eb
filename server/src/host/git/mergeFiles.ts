import { runGit } from './runGit.ts';

/** Three files, as absolute paths. */
export interface FilesToMerge {
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
}

/** The conflict markers that git writes. */
export interface GitMarkers {
  /** As in git's setting `merge.conflictStyle`. */
  readonly style: string;
  /** Their length. */
  readonly size: number;
  readonly ours: string;
  readonly base: string;
  readonly theirs: string;
}

/** Git's exit code is the number of conflicts, up to this; higher codes are errors. */
const MOST_CONFLICTS = 127;

/**
 * Merges three files line by line, as git does without a merge driver. No file is changed.
 *
 * @param folder the folder to start git in, an absolute path
 * @returns the bytes of the result, and whether there are conflicts in it
 * @throws GitProblem if git is missing, or refuses, for example because a file is binary
 */
export async function mergeFilesWithGit(
  folder: string,
  files: FilesToMerge,
  { style, size, ours, base, theirs }: GitMarkers,
): Promise<{ readonly bytes: Buffer; readonly hasConflicts: boolean }> {
  const paths = [files.ours, files.base, files.theirs];
  const labels = [ours, base, theirs].flatMap((label) => ['-L', label]);
  const setting = `merge.conflictStyle=${style}`;
  const args = ['-c', setting, 'merge-file', '-p', '-q', `--marker-size=${size}`, ...labels, ...paths];
  const output = runGit(folder, args, { isSuccess: (code) => code <= MOST_CONFLICTS });
  const pieces: Buffer[] = [];
  let next = await output.next();
  while (!next.done) {
    pieces.push(next.value);
    next = await output.next();
  }
  return { bytes: Buffer.concat(pieces), hasConflicts: next.value > 0 };
}
