import { dirname, join, resolve } from 'node:path';
import type { Workspace } from '../../engine/index.ts';
import {
  nameOfReview,
  problemsInReviews,
  REVIEW_FILE,
  type Review,
  recordReviews,
} from '../../engine/reviews/index.ts';
import { countOf } from '../../engine/text/index.ts';
import { writeWorkspaceFile } from '../../host/writeFile.ts';
import { EXIT } from '../exit.ts';
import { shownPath } from '../paths.ts';
import { CHANGED, NOT_EXACT, writeOr } from '../rewrite.ts';
import { openSession, type Session } from '../session.ts';
import { bytesOf, readCompanion, type Source } from '../source.ts';
import { visible } from '../visible.ts';

export interface ReviewOptions {
  /** List the amendments that have not been reviewed, without recording them. */
  readonly check?: boolean;
  /** Only amendments of base elements with these ids. The records of the others stay. */
  readonly only?: readonly string[];
}

/** Records the adaptations in the files at `paths` as reviewed against their current bases. Returns the exit code. */
export function review(paths: readonly string[], { check = false, only }: ReviewOptions): number {
  const session = openSession(paths);
  const { workspace, complaints } = session;
  // What a base says is not known while there are two versions of it.
  if (session.hasConflicts) return EXIT.failed;
  const asked = new Set(session.files.map(({ path }) => workspace.frameworkOf(path) ?? ''));
  let open = 0;
  let adaptations = 0;
  for (const [file, frameworks] of recordsOf(workspace, asked)) {
    adaptations += frameworks.length;
    open += record(file, frameworks, { session, check, only });
  }
  if (adaptations === 0 && !complaints.any())
    process.stderr.write('competence: no adaptations with amendments found, so there is nothing to review\n');
  else if (open > 0 || !complaints.any()) process.stdout.write(`${describe(open, check)}\n`);
  if (complaints.any()) return EXIT.failed;
  return check && open > 0 ? EXIT.problems : EXIT.clean;
}

function describe(open: number, check: boolean): string {
  if (open === 0) return 'Every amendment has been reviewed against the current base';
  return check
    ? `${countOf(open, 'amendment')} not reviewed`
    : `Recorded ${countOf(open, 'amendment')} as reviewed`;
}

/** The adaptations among `frameworks`, by their review file, which is next to the header. */
function recordsOf(workspace: Workspace, frameworks: ReadonlySet<string>): Map<string, string[]> {
  const records = new Map<string, string[]>();
  for (const { id, path, amendBlocks } of workspace.frameworks()) {
    if (!frameworks.has(id) || amendBlocks.length === 0) continue;
    const file = join(dirname(resolve(path)), REVIEW_FILE);
    const known = records.get(file);
    if (known) known.push(id);
    else records.set(file, [id]);
  }
  return records;
}

interface Recording {
  readonly session: Session;
  readonly check: boolean;
  readonly only: readonly string[] | undefined;
}

/** Records the adaptations as reviewed. Returns the number of amendments that had not been reviewed before. */
function record(
  location: string,
  frameworks: readonly string[],
  { session, check, only }: Recording,
): number {
  const { workspace, complaints } = session;
  const { complain, mention } = complaints;
  const path = shownPath(location);
  const before = readReviewFile(location, session);
  if (before === undefined) return 0;
  const isChosen = ({ id }: Review): boolean => only === undefined || only.includes(id);
  const recorded = recordReviews(before.text, frameworks, workspace, isChosen);
  for (const { message, range, isBlocking } of problemsInReviews(before.text))
    (isBlocking ? complain : mention)(`${path}:${range.start.line + 1}`, message);
  if (!check && (recorded.isBlocked || !write(location, before, recorded.text, session))) return 0;
  for (const { review, isKnown } of recorded.fresh) print(review, isKnown, path);
  return recorded.fresh.length;
}

/** The contents of a review file; undefined, and reported, if it cannot be read completely. */
function readReviewFile(location: string, { complaints: { complain } }: Session): Source | undefined {
  let isFailed = false;
  const source = readCompanion(location, (path, reason) => {
    isFailed = true;
    complain(path, reason);
  });
  if (isFailed) return undefined;
  if (source && !source.isExact) complain(shownPath(location), NOT_EXACT);
  return source?.isExact === false ? undefined : (source ?? NOTHING);
}

const NOTHING: Source = { text: '', hasMark: false, isExact: true };

function print(review: Review, isKnown: boolean, path: string): void {
  const what = isKnown ? 'has changed since the review' : 'has not been reviewed before';
  process.stdout.write(`${visible(path)}: ${visible(nameOfReview(review))} ${what}\n`);
}

/** Writes a review file, unless it is up to date. False, and reported, if that is not possible. */
function write(location: string, before: Source, after: string, { complaints }: Session): boolean {
  if (before.text === after) return true;
  const path = shownPath(location);
  // Somebody else may have recorded reviews in the meantime, which must not be lost.
  const now = readCompanion(location, complaints.complain) ?? NOTHING;
  if (now.text !== before.text) {
    complaints.complain(path, CHANGED);
    return false;
  }
  const bytes = bytesOf(after, before.hasMark);
  return writeOr(path, complaints, () => writeWorkspaceFile(location, bytes, { isNew: before === NOTHING }));
}
