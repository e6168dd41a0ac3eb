import { conflictMessage, conflictsIn } from '../text/conflicts.ts';
import type { Range } from '../text/span.ts';
import { reviewIn } from './reviews.ts';

/** A problem in a review file, with its location. */
export interface ReviewFileProblem {
  readonly message: string;
  readonly range: Range;
  /** Whether nothing may be recorded in the file until this problem is fixed. */
  readonly isBlocking: boolean;
}

const OWN_COMMENT = /^\s*#.*competence review/;

/** Further unrecognised lines are reported as one. */
const MOST_LINES = 100;

/**
 * The problems in a review file: it is not a review file, a merge left conflicts in it, or it has unrecognised lines.
 * Blank lines, and comments that begin with `#`, are allowed.
 */
export function problemsInReviews(text: string): ReviewFileProblem[] {
  const lines = text.split(/\r\n|\n|\r/);
  const conflicts = conflictsIn(text);
  const isInConflict = (number: number): boolean =>
    conflicts.some(({ first, last }) => number >= first && number <= last);
  const odd = lines.flatMap((line, number) =>
    isUnderstood(line) || isInConflict(number) ? [] : [{ line, number }],
  );
  const problem = ({ line, number }: OddLine, message: string, isBlocking: boolean): ReviewFileProblem => ({
    message,
    range: { start: { line: number, column: 0 }, end: { line: number, column: line.length } },
    isBlocking,
  });
  const unresolved = conflicts.map((conflict) => {
    const first = { line: lines[conflict.first] ?? '', number: conflict.first };
    return problem(first, conflictMessage(conflict, KEEP_BOTH), true);
  });
  const [first] = odd;
  if (first && conflicts.length === 0 && !isOwn(lines, first)) return [problem(first, NOT_OWN, true)];
  const shown = odd.slice(0, MOST_LINES).map((each) => problem(each, UNKNOWN, false));
  const next = odd[MOST_LINES];
  const more = next && problem(next, `${odd.length - MOST_LINES} more lines are not recognised.`, false);
  return [...unresolved, ...shown, ...(more ? [more] : [])];
}

/** A line, and its number from 0. */
interface OddLine {
  readonly line: string;
  readonly number: number;
}

const NOT_OWN =
  "This is not a review file, so nothing can be recorded in it. 'competence review' needs this name: rename or move this file.";
const KEEP_BOTH =
  'Nothing is recorded in this file until you keep the lines of both sides and delete the conflict markers.';
const UNKNOWN = "This line is not recognised and has no effect. If it is a comment, begin it with '#'.";

function isUnderstood(line: string): boolean {
  return line.trim() === '' || line.trimStart().startsWith('#') || reviewIn(line) !== undefined;
}

/** Whether a file with an unrecognised line is still a review file, because it begins like one. */
function isOwn(lines: readonly string[], first: OddLine): boolean {
  if (OWN_COMMENT.test(lines[0] ?? '')) return true;
  return lines.slice(0, first.number).some((line) => reviewIn(line) !== undefined);
}
