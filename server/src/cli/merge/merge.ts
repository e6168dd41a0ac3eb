import { resolve } from 'node:path';
import { MARKERS, mergeTexts } from '../../engine/diff/index.ts';
import { countOf } from '../../engine/text/index.ts';
import { writeWorkspaceFile } from '../../host/writeFile.ts';
import { startComplaints } from '../complaints.ts';
import { EXIT } from '../exit.ts';
import type { FilePlace } from '../files.ts';
import { shownPath } from '../paths.ts';
import { NOT_EXACT, writeOr } from '../rewrite.ts';
import { bytesOf, readSource } from '../source.ts';

export interface MergeOptions {
  readonly output?: string;
  readonly markerSize: number;
}

/** Merges two versions of a file by meaning. Returns the exit code: 1 if the result contains conflicts. */
export function merge(
  names: readonly [string, string, string],
  { output, markerSize }: MergeOptions,
): number {
  const complaints = startComplaints();
  const { complain } = complaints;
  const sources = names.map((name) => {
    const source = readSource(fileAt(name), complain);
    if (source && !source.isExact) complain(name, NOT_EXACT);
    return source?.isExact ? source : undefined;
  });
  const [base, ours, theirs] = sources;
  if (!base || !ours || !theirs) return EXIT.failed;
  const { text, conflicts } = mergeTexts(base.text, ours.text, theirs.text, { ...MARKERS, size: markerSize });
  const bytes = bytesOf(text, ours.hasMark);
  if (output === undefined) process.stdout.write(bytes);
  else {
    const { path, location } = fileAt(output);
    if (!writeOr(path, complaints, () => writeWorkspaceFile(location, bytes))) return EXIT.failed;
  }
  if (conflicts > 0)
    process.stderr.write(`competence: ${countOf(conflicts, 'conflict')} to resolve, marked in the result\n`);
  return conflicts > 0 ? EXIT.problems : EXIT.clean;
}

function fileAt(name: string): FilePlace {
  const location = resolve(name);
  return { path: shownPath(location), location };
}
