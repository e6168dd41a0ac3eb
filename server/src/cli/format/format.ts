import { changedText, formatDocument, parseDocument } from '../../engine/syntax/index.ts';
import { countOf } from '../../engine/text/index.ts';
import { startComplaints } from '../complaints.ts';
import { reportConflicts } from '../conflicts.ts';
import { EXIT } from '../exit.ts';
import { findNamedFiles } from '../files.ts';
import { startProgress } from '../progress.ts';
import { rewrite } from '../rewrite.ts';
import { readSource } from '../source.ts';
import { visible } from '../visible.ts';
import { mayWrite } from '../writable.ts';

/** Formats the files at `paths`, or with `check` lists those that would change. Returns the exit code. */
export function format(paths: readonly string[], check: boolean): number {
  const complaints = startComplaints();
  const { complain } = complaints;
  const { files } = findNamedFiles(paths.length ? paths : ['.'], complain);
  const progress = startProgress('Formatting files', files.length);
  let changed = 0;
  let seen = 0;
  for (const file of files) {
    progress.step();
    const source = readSource(file, complain);
    if (source === undefined || !mayWrite({ ...file, ...source }, complain)) continue;
    if (reportConflicts(file.path, source.text, complain)) continue;
    seen++;
    const text = formatted(source.text);
    if (text === source.text || !(check || rewrite(file, source.text, text, complaints))) continue;
    changed++;
    process.stdout.write(`${visible(file.path)}\n`);
  }
  progress.end();
  if (seen > 0) process.stdout.write(`${check ? describeCheck(changed, seen) : describe(changed, seen)}\n`);
  if (complaints.any()) return EXIT.failed;
  return check && changed > 0 ? EXIT.problems : EXIT.clean;
}

/** A text in the canonical layout. */
export function formatted(text: string): string {
  const document = parseDocument(text);
  return changedText(document, formatDocument(document));
}

function describe(changed: number, seen: number): string {
  return changed > 0
    ? `Formatted ${changed} of ${countOf(seen, 'file')}`
    : `${countOf(seen, 'file')} already in the canonical layout`;
}

function describeCheck(changed: number, seen: number): string {
  return changed > 0
    ? `${changed} of ${countOf(seen, 'file')} not in the canonical layout`
    : `${countOf(seen, 'file')} in the canonical layout`;
}
