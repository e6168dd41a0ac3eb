import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { diffWorkspaces } from '../../engine/diff/index.ts';
import type { Workspace } from '../../engine/index.ts';
import { type Framework, propertyValue } from '../../engine/model/index.ts';
import { setProperties } from '../../engine/refactor/index.ts';
import { changedText, documentText } from '../../engine/syntax/index.ts';
import { GitProblem } from '../../host/git/gitProblem.ts';
import { repositoryPlaceOf } from '../../host/git/repository.ts';
import { findRevision } from '../../host/git/revision.ts';
import { readWorkspaceFile } from '../../host/readFile.ts';
import { reasonOf } from '../../host/reason.ts';
import { today } from '../../host/today.ts';
import { writeWorkspaceFile } from '../../host/writeFile.ts';
import { toChangelog } from '../diff/changelog.ts';
import { restrict } from '../diff/diff.ts';
import { escapeGitHubMarkdown } from '../diff/escapeGitHubMarkdown.ts';
import { type Release, readReleases } from '../diff/releases.ts';
import type { VersionSide } from '../diff/sides.ts';
import { EXIT } from '../exit.ts';
import { shownPath } from '../paths.ts';
import { rewrite, writeOr } from '../rewrite.ts';
import { readSources, type Sources } from '../site/sources.ts';
import { visible } from '../visible.ts';
import { mayWrite } from '../writable.ts';
import { withNotes } from './changelogFile.ts';
import { firstVersion, nextVersion } from './nextVersion.ts';

/** The name of the file with the notes on all releases, at the top of the repository. */
const CHANGELOG = 'CHANGELOG.md';

/** A framework that is about to be released. */
interface PlannedRelease {
  readonly framework: Framework;
  /** The last release; undefined if this is the first. */
  readonly last: Release | undefined;
  readonly version: string;
}

/** A file that is about to change. */
interface ChangedFile {
  readonly path: string;
  readonly before: string;
  readonly after: string;
}

/**
 * Prepares releases: writes the next version, the date and the status into the headers of the frameworks at `paths`
 * that have changed since their last release, and the notes into the changelog. Nothing is written if a framework would
 * have errors. Returns the exit code.
 *
 * @param date of publication, such as 2026-11-21
 */
export async function prepareRelease(paths: readonly string[], date = today()): Promise<number> {
  const sources = readSources(paths);
  if (sources === undefined) return EXIT.failed;
  const planned = await planReleases(sources);
  if (planned === undefined) return EXIT.failed;
  if (planned.length === 0) return EXIT.clean;
  const files = planned.flatMap((release) => openReleased(release, date, sources) ?? []);
  if (sources.printErrors()) {
    process.stderr.write('competence: nothing was changed, because of these errors\n');
    return EXIT.problems;
  }
  return write(files, planned, sources) ? EXIT.clean : EXIT.failed;
}

/** The frameworks to release; undefined, and reported, if that cannot be decided. */
async function planReleases({
  frameworks,
  workspace,
  complaints,
}: Sources): Promise<PlannedRelease[] | undefined> {
  const ids = frameworks.map(({ id }) => id);
  try {
    const releases = await readReleases(await findRevision('HEAD', resolve()), ids);
    const planned = frameworks.flatMap((framework) => {
      const last = releases.find((release) => release.ids.includes(framework.id));
      return planRelease(framework, last, workspace, complaints.complain) ?? [];
    });
    return complaints.any() ? undefined : planned;
  } catch (error) {
    if (!(error instanceof GitProblem)) throw error;
    process.stderr.write(`competence: ${visible(error.message)}\n`);
    return undefined;
  }
}

/** Undefined if there is nothing to release, or, reported, if the framework has no version. */
function planRelease(
  framework: Framework,
  last: Release | undefined,
  workspace: Workspace,
  complain: (path: string, reason: string) => void,
): PlannedRelease | undefined {
  const { id, path, header } = framework;
  const stated = header && propertyValue(header, 'version')?.trim();
  const suggested =
    last &&
    diffWorkspaces(last.workspace, workspace).suggestedVersions.find(({ framework }) => framework === id);
  if (last && !suggested) {
    process.stdout.write(
      `${visible(id)}: nothing that readers see has changed since ${visible(last.name)}\n`,
    );
    return undefined;
  }
  const version = suggested ? nextVersion(suggested) : firstVersion(stated);
  if (version !== undefined && header !== undefined) return { framework, last, version };
  complain(path, `${id} has no version to start from. Add one to its header, such as 'version: 1.0.0'`);
  return undefined;
}

/** Opens the file with the header as it will be; undefined, and reported, if it may not be changed. */
function openReleased(
  { framework, version }: PlannedRelease,
  date: string,
  { workspace, files, complaints }: Sources,
): ChangedFile | undefined {
  const { path, header } = framework;
  const document = workspace.document(path);
  if (header === undefined || document === undefined) return undefined;
  const file = files.find((each) => each.path === path);
  if (file === undefined) {
    complaints.complain(path, 'the header is in this file. Name it too, or its folder');
    return undefined;
  }
  if (!mayWrite(file, complaints.complain)) return undefined;
  const isRetired = propertyValue(header, 'status') === 'retired';
  const before = documentText(document);
  const changes = setProperties(document, { node: header.node, parent: document.root }, [
    { name: 'version', value: version },
    { name: 'status', value: isRetired ? 'retired' : 'published' },
    { name: 'published', value: date },
  ]);
  const after = changedText(document, changes);
  workspace.openAll(new Map([[path, after]]));
  return { path, before, after };
}

/** Writes the headers and the changelog. Returns whether everything could be written. */
function write(
  files: readonly ChangedFile[],
  planned: readonly PlannedRelease[],
  { files: found, workspace, complaints }: Sources,
): boolean {
  if (complaints.any()) return false;
  const { top } = repositoryPlaceOf(resolve());
  const changelog = join(top, CHANGELOG);
  const shownChangelog = shownPath(changelog);
  let before: string | undefined;
  try {
    before = existsSync(changelog) ? readWorkspaceFile(changelog).toString('utf8') : undefined;
  } catch (error) {
    complaints.complain(shownChangelog, reasonOf(error));
    return false;
  }
  const after = planned.reduceRight<string | undefined>(
    (text, release) => withNotes(text, notesOn(release, workspace)),
    before,
  );
  for (const { path, before: old, after: text } of files) {
    const file = found.find((each) => each.path === path);
    if (file === undefined || !rewrite(file, old, text, complaints)) return false;
  }
  if (!writeOr(shownChangelog, complaints, () => writeWorkspaceFile(changelog, Buffer.from(after ?? ''))))
    return false;
  for (const { framework, version, last } of planned) {
    const since = last ? `after ${visible(last.name)}` : 'the first release';
    process.stdout.write(`${visible(framework.id)} ${version}, ${since}: ${visible(framework.path)}\n`);
  }
  process.stdout.write(
    `The notes are in ${visible(shownChangelog)}. Read and commit the changes, then run 'competence release --tag'.\n`,
  );
  return true;
}

/** The notes on a release, as `competence changelog` writes them. */
function notesOn({ framework: { id, title }, last, version }: PlannedRelease, workspace: Workspace): string {
  const now = workspace.framework(id);
  if (last === undefined) {
    const date = now?.header && propertyValue(now.header, 'published');
    return [
      `## ${escapeGitHubMarkdown(title)} ${version}`,
      ...(date ? [`*Published ${date}.*`] : []),
      'First release.',
    ].join('\n\n');
  }
  const asked = new Set([id]);
  const difference = restrict(diffWorkspaces(last.workspace, workspace), asked);
  const side = (name: string, own: Workspace): VersionSide => ({
    name,
    workspace: own,
    asked,
    reviews: [],
    shown: (path) => path,
  });
  const sides = [side(last.name, last.workspace), side('working tree', workspace)] as const;
  return toChangelog({ difference, sides, notes: [] });
}
