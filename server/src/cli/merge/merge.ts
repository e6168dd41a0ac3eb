import { existsSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { MARKERS, mergeTexts } from '../../core/index.ts';
import { reasonOf } from '../../files/reason.ts';
import { startComplaints } from '../complaints.ts';
import { EXIT } from '../exit.ts';
import type { FoundFile } from '../files.ts';
import { shownPath } from '../paths.ts';
import { NOT_EXACT, rewrite } from '../rewrite.ts';
import { bytesOf, readSource } from '../source.ts';
import { count } from '../words.ts';

export interface MergeOptions {
  readonly output?: string;
  readonly markerSize: number;
}

/** Merges two versions of a file by what they say, and gives the exit code: 1 when conflicts are marked in it. */
export function merge(
  names: readonly [string, string, string],
  { output, markerSize }: MergeOptions,
): number {
  const { complain } = startComplaints();
  const sources = names.map((name) => {
    const source = readSource(fileAt(name), complain);
    if (source && !source.isExact) complain(name, NOT_EXACT);
    return source?.isExact ? source : undefined;
  });
  const [base, ours, theirs] = sources;
  if (!base || !ours || !theirs) return EXIT.failed;
  const { text, conflicts } = mergeTexts(base.text, ours.text, theirs.text, { ...MARKERS, size: markerSize });
  if (output === undefined) process.stdout.write(bytesOf(text, ours.hasMark));
  else if (!write(fileAt(output), text, ours.hasMark, complain)) return EXIT.failed;
  if (conflicts > 0) process.stderr.write(`competence: ${count(conflicts, 'conflict')} left to settle\n`);
  return conflicts > 0 ? EXIT.problems : EXIT.clean;
}

function fileAt(name: string): FoundFile {
  const location = resolve(name);
  return { path: shownPath(location), location };
}

/** What is there is replaced whole or not at all. */
function write(
  file: FoundFile,
  text: string,
  hasMark: boolean,
  complain: (path: string, reason: string) => void,
): boolean {
  if (existsSync(file.location)) {
    const before = readSource(file, complain);
    return before !== undefined && (before.text === text || rewrite(file, before.text, text, complain));
  }
  try {
    writeFileSync(file.location, bytesOf(text, hasMark), { flag: 'wx' });
    return true;
  } catch (error) {
    complain(file.path, reasonOf(error));
    return false;
  }
}
