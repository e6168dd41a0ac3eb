import { dirname, join, resolve } from 'node:path';
import type { Name } from '../../engine/index/index.ts';
import type { Workspace } from '../../engine/index.ts';
import {
  amendmentsOf,
  danglingAmendments,
  nameOfReview,
  type OpenReview,
  openReviewOf,
  problemsInReviews,
  REVIEW_FILE,
  type Review,
  recordReviews,
} from '../../engine/reviews/index.ts';
import { countOf } from '../../engine/text/index.ts';
import { isInLastCommit } from '../../host/git/revision.ts';
import { writeWorkspaceFile } from '../../host/writeFile.ts';
import { EXIT } from '../exit.ts';
import { shownPath } from '../paths.ts';
import { CHANGED, NOT_EXACT, writeOr } from '../rewrite.ts';
import { openSession, type Session } from '../session.ts';
import { bytesOf, readCompanion, type Source } from '../source.ts';
import { visible } from '../visible.ts';
import { printOpenReview } from './printReview.ts';
import { textsInHistory } from './textsInHistory.ts';

export interface ReviewOptions {
  /** List the amendments that have not been reviewed, without recording them. */
  readonly check?: boolean;
  /** Only amendments of base elements with these ids. The records of the others stay. */
  readonly only?: readonly string[];
}

/** Records the adaptations in the files at `paths` as reviewed against their current bases. Returns the exit code. */
export async function review(
  paths: readonly string[],
  { check = false, only }: ReviewOptions,
): Promise<number> {
  const session = openSession(paths);
  const { workspace, complaints } = session;
  // What a base says is not known while there are two versions of it.
  if (session.hasConflicts) return EXIT.failed;
  const asked = new Set(session.files.map(({ path }) => workspace.frameworkOf(path) ?? ''));
  const records = recordsOf(workspace, asked);
  const adaptations = [...records.values()].flat();
  if (!isKnown(only, adaptations, workspace)) return EXIT.failed;
  let open = 0;
  for (const [file, frameworks] of records) open += await record(file, frameworks, { session, check, only });
  const dangling = only ? 0 : reportDangling(adaptations, workspace);
  if (adaptations.length === 0 && !complaints.any())
    process.stderr.write('competence: no adaptations with amendments found, so there is nothing to review\n');
  else if (open > 0 || !(complaints.any() || dangling > 0))
    process.stdout.write(`${describe(open, check, only)}\n`);
  if (complaints.any()) return EXIT.failed;
  return (check && open > 0) || dangling > 0 ? EXIT.problems : EXIT.clean;
}

function describe(open: number, check: boolean, only: readonly string[] | undefined): string {
  if (open === 0)
    return only
      ? `Already reviewed against the current base: ${only.map(visible).join(', ')}`
      : 'Every amendment has been reviewed against the current base';
  return check
    ? `${countOf(open, 'amendment')} not reviewed`
    : `Recorded ${countOf(open, 'amendment')} as reviewed`;
}

/** Whether all ids are amended in an adaptation; the others are reported. */
function isKnown(ids: readonly string[] = [], adaptations: readonly string[], workspace: Workspace): boolean {
  const unknown = ids.filter((id) =>
    adaptations.every((framework) => {
      const name = workspace.name(framework, id);
      return name === undefined || amendmentsOf(name).length === 0;
    }),
  );
  for (const id of unknown) process.stderr.write(`competence: No amendment is called '${visible(id)}'\n`);
  return unknown.length === 0;
}

/** Reports amendments of elements that no base has. Returns their number. */
function reportDangling(adaptations: readonly string[], workspace: Workspace): number {
  let count = 0;
  for (const framework of adaptations) {
    for (const id of danglingAmendments(framework, workspace)) {
      count++;
      const words = `the base has no '${id}', so the amendment of it has no effect and cannot be reviewed`;
      process.stdout.write(`${visible(framework)}: ${visible(words)}\n`);
    }
  }
  return count;
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
async function record(
  location: string,
  frameworks: readonly string[],
  { session, check, only }: Recording,
): Promise<number> {
  const { workspace, complaints } = session;
  const { complain, mention } = complaints;
  const path = shownPath(location);
  const before = readReviewFile(location, session);
  if (before === undefined) return 0;
  if (before === NOTHING && (await isInLastCommit(location))) mention(path, DELETED);
  const isChosen = ({ id }: Review): boolean => only === undefined || only.includes(id);
  const recorded = recordReviews(before.text, frameworks, workspace, isChosen);
  for (const { message, range, isBlocking } of problemsInReviews(before.text))
    (isBlocking ? complain : mention)(`${path}:${range.start.line + 1}`, message);
  workspace.open(path, before.text);
  const open = openIn(
    recorded.fresh.map(({ review }) => review),
    workspace,
  );
  if (!check && (recorded.isBlocked || !write(location, before, recorded.text, session))) return 0;
  await printAll(path, open, workspace);
  for (const review of check || recorded.isBlocked ? [] : recorded.dropped)
    process.stdout.write(
      `${visible(path)}: ${visible(nameOfReview(review))} is no longer amended, so its record was removed\n`,
    );
  return recorded.fresh.length;
}

const DELETED =
  'this file was deleted, although the last commit has it; without it, no change of the base is reported';

/** An amendment to review. */
interface OpenAmendment {
  readonly name: Name;
  readonly open: OpenReview;
}

function openIn(reviews: readonly Review[], workspace: Workspace): OpenAmendment[] {
  return reviews.flatMap(({ framework, id }) => {
    const name = workspace.name(framework, id);
    const open = name && openReviewOf(name, workspace);
    return name && open ? [{ name, open }] : [];
  });
}

async function printAll(path: string, all: readonly OpenAmendment[], workspace: Workspace): Promise<void> {
  const statements = all.flatMap(({ open: { before } }) => before ?? []);
  const files = all.map(({ open }) => resolve(open.now.declaration.path));
  const texts = await textsInHistory(statements, files);
  for (const { name, open } of all)
    printOpenReview(path, name, open, texts.get(open.before?.fingerprint ?? ''), workspace);
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
