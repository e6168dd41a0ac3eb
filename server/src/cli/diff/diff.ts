import { type Change, type Difference, diffWorkspaces, type FileNotes } from '../../engine/diff/index.ts';
import { documentText } from '../../engine/syntax/index.ts';
import { GitProblem } from '../../host/git/gitProblem.ts';
import { type Complain, startComplaints } from '../complaints.ts';
import { reportConflicts } from '../conflicts.ts';
import { EXIT } from '../exit.ts';
import { visible } from '../visible.ts';
import { checkVersions } from './checkVersions.ts';
import type { ComparisonResult } from './comparisonResult.ts';
import { notesOnRanges } from './notesOnRanges.ts';
import { notesOnReviews } from './notesOnReviews.ts';
import { notesOnSubmodules } from './notesOnSubmodules.ts';
import { type Revisions, readSides, type Sides } from './readSides.ts';
import { shownName } from './shownName.ts';
import { wordsOfFault } from './wordsOfFault.ts';

export interface DiffOptions extends Revisions {
  readonly format: 'text' | 'markdown' | 'html' | 'json';
  readonly exitCode?: boolean;
  readonly checkVersion?: boolean;
  /** The address of the files of the new version, for links to lines. */
  readonly links?: string;
}

/** Compares two versions and prints what changed in meaning. Returns the exit code. */
export async function diff(names: readonly string[], options: DiffOptions): Promise<number> {
  const complaints = startComplaints();
  const compared = await readAndCompare(names, options, complaints);
  if (compared === undefined) return EXIT.failed;
  const checked = options.checkVersion ? await reporting(() => checkVersions(compared)) : compared;
  if (checked === undefined) return EXIT.failed;
  const write = await writerFor(options.format);
  process.stdout.write(write({ ...checked, links: options.links }));
  if (complaints.any()) return EXIT.failed;
  const { changes, suggestedVersions } = checked.difference;
  const faults = options.checkVersion
    ? suggestedVersions.flatMap((version) => wordsOfFault(version) ?? [])
    : [];
  for (const words of faults) process.stderr.write(`competence: ${visible(words)}\n`);
  return faults.length > 0 || (options.exitCode && changes.length > 0) ? EXIT.problems : EXIT.clean;
}

/** Reads and compares two versions; undefined, and reported, if they cannot be read. */
export async function readAndCompare(
  names: readonly string[],
  revisions: Revisions,
  complaints = startComplaints(),
): Promise<ComparisonResult | undefined> {
  return reporting(async () => {
    const sides = await readSides(names, revisions, complaints);
    const [before, after] = sides;
    if (hasConflicts(sides, complaints.complain) || !reportEmpty(sides)) return undefined;
    const notes = [...(await notesOnSubmodules(sides)), ...notesOnRanges(sides), ...notesOnReviews(sides)];
    for (const note of notes) process.stderr.write(`competence: ${visible(note)}\n`);
    const asked = new Set([...before.asked, ...after.asked]);
    const difference = restrict(diffWorkspaces(before.workspace, after.workspace), asked);
    return { difference: { ...difference, files: withShownNames(difference.files, sides) }, sides, notes };
  });
}

/** The result of `compare`; undefined, and reported, if git fails. */
async function reporting<Result>(compare: () => Promise<Result>): Promise<Result | undefined> {
  try {
    return await compare();
  } catch (error) {
    if (!(error instanceof GitProblem)) throw error;
    const subject = 'subject' in error ? `${visible(String(error.subject))}: ` : '';
    process.stderr.write(`competence: ${subject}${visible(error.message)}\n`);
    return undefined;
  }
}

/** Reports the unresolved merge conflicts in both versions. Returns whether there are any. */
function hasConflicts(sides: Sides, complain: Complain): boolean {
  const found = sides.flatMap((side) =>
    [...side.workspace.paths()].filter((path) => {
      const document = side.workspace.document(path);
      return (
        document && reportConflicts(`${side.name}: ${side.shown(path)}`, documentText(document), complain)
      );
    }),
  );
  return found.length > 0;
}

/** The files by the names that the user knows. Two single files are compared under one name. */
function withShownNames({ added, removed, layout, order }: FileNotes, [before, after]: Sides): FileNotes {
  return {
    added: added.map(after.shown),
    removed: removed.map(before.shown),
    layout: layout.map(after.shown),
    order: order.map(after.shown),
  };
}

/** Reports a version without frameworks. Returns whether there is a framework in either. */
function reportEmpty([before, after]: Sides): boolean {
  const [none, nothing] = [before, after].map(({ asked }) => asked.size === 0);
  if (!none && !nothing) return true;
  const [old, now] = [before, after].map((side) => `'${visible(shownName(side))}'`);
  const words =
    none && nothing
      ? `no .competence files found, neither in ${old} nor in ${now}`
      : none
        ? `no .competence files found in ${old}, so everything is shown as added`
        : `no .competence files found in ${now}, so everything is shown as removed`;
  process.stderr.write(`competence: ${words}\n`);
  return !(none && nothing);
}

/** Keeps the requested frameworks. The others were compared only because the requested ones depend on them. */
export function restrict(difference: Difference, asked: ReadonlySet<string>): Difference {
  const isAsked = (change: Change): boolean =>
    asked.has(change.framework) || change.landsIn.some(({ framework }) => asked.has(framework));
  const changes = difference.changes.filter(isAsked);
  const suggestedVersions = difference.suggestedVersions.filter(({ framework }) => asked.has(framework));
  const summary = { ...difference.summary };
  for (const { type } of difference.changes) summary[type] = 0;
  for (const { type } of changes) summary[type]++;
  return { ...difference, changes, suggestedVersions, summary };
}

async function writerFor(format: DiffOptions['format']): Promise<(compared: ComparisonResult) => string> {
  switch (format) {
    case 'json':
      return (await import('./json.ts')).toJson;
    case 'markdown':
      return (await import('./markdown.ts')).toMarkdown;
    case 'html':
      return (await import('./html.ts')).toHtml;
    default:
      return (await import('./text.ts')).toText;
  }
}
