import { existsSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { nameOfReview, REVIEW_FILE, type Review, recordReviews, type Workspace } from '../../core/index.ts';
import { reasonOf } from '../../files/reason.ts';
import { EXIT } from '../exit.ts';
import type { FoundFile } from '../files.ts';
import { shownPath } from '../paths.ts';
import { rewrite } from '../rewrite.ts';
import { openSession, type Session } from '../session.ts';
import { readText } from '../source.ts';
import { visible } from '../visible.ts';
import { count } from '../words.ts';

export interface ReviewOptions {
  /** Change nothing; tell what has not been reviewed. */
  readonly check?: boolean;
  /** Only the statements of these ids; of the others, what was recorded stays. */
  readonly only?: readonly string[];
}

/** Records what the adaptations in the files at `paths` rest on now, as reviewed, and gives the exit code. */
export function review(paths: readonly string[], { check = false, only }: ReviewOptions): number {
  const session = openSession(paths);
  const { workspace, complaints } = session;
  const asked = new Set(session.files.map(({ path }) => workspace.frameworkOf(path) ?? ''));
  let open = 0;
  let adaptations = 0;
  for (const [file, frameworks] of recordsOf(workspace, asked)) {
    adaptations += frameworks.length;
    open += settle(file, frameworks, { session, check, only });
  }
  if (adaptations === 0 && !complaints.any())
    process.stderr.write('competence: no adaptation here: there is nothing to review\n');
  else process.stdout.write(`${describe(open, check)}\n`);
  if (complaints.any()) return EXIT.failed;
  return check && open > 0 ? EXIT.problems : EXIT.clean;
}

function describe(open: number, check: boolean): string {
  if (open === 0) return 'Every amendment was reviewed against what the base says now';
  return check
    ? `${count(open, 'amendment')} not reviewed`
    : `${count(open, 'amendment')} recorded as reviewed`;
}

/** The adaptations among `frameworks`, by the file in which their reviews are recorded: beside the header of each. */
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

interface Settling {
  readonly session: Session;
  readonly check: boolean;
  readonly only: readonly string[] | undefined;
}

/** Records what the adaptations rest on, and gives how many amendments were not reviewed before. */
function settle(location: string, frameworks: readonly string[], { session, check, only }: Settling): number {
  const { workspace, complaints } = session;
  const file: FoundFile = { location, path: shownPath(location) };
  const text = existsSync(location) ? readText(file, complaints.complain) : '';
  if (text === undefined) return 0;
  const isChosen = ({ id }: Review): boolean => only === undefined || only.includes(id);
  const recorded = recordReviews(text, frameworks, workspace, isChosen);
  for (const { review, isKnown } of recorded.fresh) tell(review, isKnown, file.path);
  if (!check) write(file, text, recorded.text, session);
  return recorded.fresh.length;
}

function tell(review: Review, isKnown: boolean, path: string): void {
  const what = isKnown ? 'says something else now' : 'is new here';
  process.stdout.write(`${visible(path)}: ${visible(nameOfReview(review))} ${what}\n`);
}

function write(file: FoundFile, before: string, after: string, { complaints: { complain } }: Session): void {
  if (before === after) return;
  if (existsSync(file.location)) {
    rewrite(file, before, after, complain);
    return;
  }
  try {
    writeFileSync(file.location, after, { flag: 'wx' });
  } catch (error) {
    complain(file.path, reasonOf(error));
  }
}
