import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  CONFLICT_STYLES,
  type ConflictStyle,
  MARKERS,
  type MarkerStyle,
  mergeTexts,
} from '../../engine/diff/index.ts';
import { countOf } from '../../engine/text/index.ts';
import { GitProblem } from '../../host/git/gitProblem.ts';
import { readGitSetting } from '../../host/git/gitSetting.ts';
import { mergeFilesWithGit } from '../../host/git/mergeFiles.ts';
import { reasonOf } from '../../host/reason.ts';
import { writeWorkspaceFile } from '../../host/writeFile.ts';
import { type Complaints, startComplaints } from '../complaints.ts';
import { EXIT } from '../exit.ts';
import type { FilePlace } from '../files.ts';
import { shownPath } from '../paths.ts';
import { writeOr } from '../rewrite.ts';
import { bytesOf, readSource, type Source } from '../source.ts';

export interface MergeOptions {
  readonly output?: string;
  readonly markerSize: number;
  /** The labels of the conflict markers: of our version, the common ancestor and their version. */
  readonly label: readonly string[];
}

/** The base, our version and their version, as they were named. */
type MergeNames = readonly [string, string, string];

interface MergedBytes {
  readonly bytes: Buffer;
  readonly hasConflicts: boolean;
}

/**
 * Merges two versions of a file by meaning, or as git does if that is not possible, so that a merge driver never leaves
 * our version without a sign of theirs. Returns the exit code: 1 if the result contains conflicts.
 */
export async function merge(names: MergeNames, options: MergeOptions): Promise<number> {
  const complaints = startComplaints();
  if (!names.map((name) => isRegular(name, complaints)).every(Boolean)) return EXIT.failed;
  const markers = markersFor(options, await conflictStyle());
  const merged =
    mergeByMeaning(names, markers, complaints) ?? (await mergeByLine(names, markers, complaints));
  if (merged === undefined) return EXIT.failed;
  const { output } = options;
  if (output === undefined) process.stdout.write(merged.bytes);
  else {
    const { path, location } = fileAt(output);
    if (!writeOr(path, complaints, () => writeWorkspaceFile(location, merged.bytes))) return EXIT.failed;
  }
  return merged.hasConflicts ? EXIT.problems : EXIT.clean;
}

/** Whether there is a file that can be read as a whole; if not, that is reported. */
function isRegular(name: string, { complain }: Complaints): boolean {
  try {
    const stats = statSync(resolve(name));
    if (stats.isFile()) return true;
    complain(name, stats.isDirectory() ? 'it is a folder, not a file' : 'it is not a regular file');
  } catch (error) {
    complain(name, reasonOf(error));
  }
  return false;
}

/** Git older than 2.44 does not know the labels, and passes `%X` on as it is. */
const UNKNOWN_LABEL = /^(?:%[SXY])?$/;

/** Git does not pass this setting on to a merge driver. Without it, the common ancestor is shown. */
async function conflictStyle(): Promise<ConflictStyle> {
  const wanted = await readGitSetting(resolve(), 'merge.conflictStyle');
  return CONFLICT_STYLES.find((style) => style === wanted) ?? MARKERS.style;
}

function markersFor(
  { markerSize, label: [ours = '', base = '', theirs = ''] }: MergeOptions,
  style: ConflictStyle,
): MarkerStyle {
  const label = (given: string, usual: string): string => {
    const [line = ''] = given.split(/[\r\n]/);
    return UNKNOWN_LABEL.test(line) ? usual : line;
  };
  return {
    style,
    size: markerSize,
    ours: label(ours, MARKERS.ours),
    base: label(base, MARKERS.base),
    theirs: label(theirs, MARKERS.theirs),
  };
}

/** Undefined, and reported, if a file cannot be read completely, or if the merge itself fails. */
function mergeByMeaning(
  names: MergeNames,
  markers: MarkerStyle,
  { mention }: Complaints,
): MergedBytes | undefined {
  const sources = names.map((name) => {
    const source = readSource(fileAt(name), (path, reason) => mention(path, `${reason}; ${LINE_BY_LINE}`));
    if (source && !source.isExact) mention(name, `the file is not UTF-8; ${LINE_BY_LINE}`);
    return source?.isExact ? source : undefined;
  });
  if (!sources.every((source) => source !== undefined)) return undefined;
  const [base, ours, theirs] = sources as [Source, Source, Source];
  try {
    const { text, conflicts } = mergeTexts(base.text, ours.text, theirs.text, markers);
    if (conflicts > 0)
      process.stderr.write(
        `competence: ${countOf(conflicts, 'conflict')} to resolve, marked in the result\n`,
      );
    return { bytes: bytesOf(text, ours.hasMark), hasConflicts: conflicts > 0 };
  } catch (error) {
    // A fault here must not cost an author their version, so it is reported, and git merges.
    mention(names[1], `${error instanceof Error ? error.message : error}; ${LINE_BY_LINE}`);
    return undefined;
  }
}

const LINE_BY_LINE = 'git merges it line by line';

/** Undefined, and reported, if git cannot merge either. */
async function mergeByLine(
  [base, ours, theirs]: MergeNames,
  markers: MarkerStyle,
  { complain }: Complaints,
): Promise<MergedBytes | undefined> {
  const files = { base: resolve(base), ours: resolve(ours), theirs: resolve(theirs) };
  try {
    return await mergeFilesWithGit(resolve(), files, markers);
  } catch (error) {
    if (!(error instanceof GitProblem)) throw error;
    complain(ours, error.message);
    return undefined;
  }
}

function fileAt(name: string): FilePlace {
  const location = resolve(name);
  return { path: shownPath(location), location };
}
