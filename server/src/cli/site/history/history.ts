import { existsSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { Workspace } from '../../../engine/index.ts';
import { type Framework, propertyValue } from '../../../engine/model/index.ts';
import type { FrameworkVersion } from '../../../engine/render/index.ts';
import { countOf } from '../../../engine/text/index.ts';
import { FETCH_THE_REST, GitProblem } from '../../../host/git/gitProblem.ts';
import { readRevisionFiles, type StoredFile } from '../../../host/git/revision.ts';
import { foldersFrom, slashed } from '../../../host/paths.ts';
import { startProgress } from '../../progress.ts';
import type { Sources } from '../sources.ts';
import { filesOfFrameworks } from './frameworkFiles.ts';
import { Comparing, stateOf, Walk, type Walked } from './versions.ts';
import { frameworkOfTag, readVersionTags, type TaggedCommit, type VersionTags } from './versionTags.ts';

/** The versions of each framework by its id, the oldest first. */
export type History = ReadonlyMap<string, readonly FrameworkVersion[]>;

/** A cache of the history, which is valid as long as the tags stay the same. */
export interface KnownHistory {
  known?: { readonly key: string; readonly tagged: Tagged };
}

/** The versions found through tags. */
interface Tagged extends Walked {
  /** The number of tags that could not be read. */
  readonly unread: number;
}

/**
 * Reads the versions of the frameworks and the changes between them from the tags of the repository that contains the
 * first of `names`. Unreadable versions are reported on stderr and left out; the site is built anyway.
 */
export async function readHistory(
  { workspace, frameworks }: Sources,
  names: readonly string[],
  before: KnownHistory,
): Promise<History> {
  const [first = '.'] = names;
  const folder = folderOf(first);
  // Outside a repository, do not start git at all.
  if (!foldersFrom(folder).some((each) => existsSync(join(each, '.git')))) return new Map();
  try {
    const tags = await readVersionTags(folder);
    const ids = frameworks.map(({ id }) => id);
    const wanted = tags.commits.filter(({ names: all }) =>
      all.some((name) => frameworkOfTag(name, ids) !== undefined),
    );
    const scopes = (names.length > 0 ? names : ['.']).map((name) =>
      slashed(relative(folder, folderOf(name))),
    );
    const key = JSON.stringify([wanted, ids]);
    const tagged =
      before.known?.key === key ? before.known.tagged : await readTagged(wanted, ids, { folder, scopes });
    before.known = { key, tagged };
    reportMissing(tags, ids, tagged.unread, frameworks);
    const states = new Comparing();
    return new Map(
      frameworks.map((framework) => [framework.id, versionsUntilNow(framework, workspace, tagged, states)]),
    );
  } catch (error) {
    if (!(error instanceof GitProblem)) throw error;
    // The advice after the semicolon is for `diff`, except for the one about a partial clone.
    const reason = error.trouble === 'incomplete' ? error.message : error.message.replace(/;.*/s, '');
    process.stderr.write(`competence: the changes between versions were left out: ${reason}\n`);
    return new Map();
  }
}

function folderOf(name: string): string {
  const location = resolve(name);
  return statSync(location).isDirectory() ? location : dirname(location);
}

interface Where {
  readonly folder: string;
  /** The current folders of the frameworks, relative to that folder. */
  readonly scopes: readonly string[];
}

/** Reads the commits, the oldest first. Only those that are being compared are kept in memory. */
async function readTagged(
  commits: readonly TaggedCommit[],
  ids: readonly string[],
  { folder, scopes }: Where,
): Promise<Tagged> {
  const walk = new Walk();
  const progress = startProgress('Reading earlier versions', commits.length);
  let unread = 0;
  let read: { readonly files: readonly StoredFile[]; readonly workspace: Workspace } | undefined;
  for (const { commit, names, date } of commits) {
    progress.step();
    const meant = names.map((name) => frameworkOfTag(name, ids));
    try {
      const stored = await readRevisionFiles({ name: commit, commit, folder });
      const files = filesOfFrameworks(stored.files, ids, scopes);
      if (read === undefined || !isSame(read.files, files)) read = { files, workspace: workspaceOf(files) };
    } catch (error) {
      if (!(error instanceof GitProblem)) throw error;
      unread++;
      continue;
    }
    const { workspace } = read;
    for (const id of meant.includes(null) ? ids : ids.filter((each) => meant.includes(each))) {
      const state = stateOf(workspace.framework(id), workspace, date);
      if (state) walk.visit(state);
    }
  }
  progress.end();
  return { ...walk.end(), unread };
}

function isSame(left: readonly StoredFile[], right: readonly StoredFile[]): boolean {
  return (
    left.length === right.length &&
    left.every(({ path, text }, index) => path === right[index]?.path && text === right[index]?.text)
  );
}

function workspaceOf(files: readonly StoredFile[]): Workspace {
  const workspace = new Workspace([]);
  // Near-duplicate detection is needed only for the newest version.
  workspace.openAll(
    files.map(({ path, text }) => [path, text] as const),
    { leaves: true },
  );
  return workspace;
}

/** The versions of a framework, including the current one if it has no tag yet. */
function versionsUntilNow(
  framework: Framework,
  workspace: Workspace,
  { versions, last }: Tagged,
  comparing: Comparing,
): FrameworkVersion[] {
  const known = versions.get(framework.id);
  if (known === undefined) return [];
  const now = stateOf(framework, workspace, undefined);
  const isNew = now !== undefined && !known.has(now.version);
  return [...known.values(), ...(isNew ? [comparing.versionOf(last.get(framework.id), now)] : [])];
}

/** Reports in one line how many versions are missing, if this is known, and what to do. */
function reportMissing(
  { elsewhere, isShallow }: VersionTags,
  ids: readonly string[],
  unread: number,
  frameworks: readonly Framework[],
): void {
  const missing = isShallow ? elsewhere.filter((name) => frameworkOfTag(name, ids) !== undefined).length : 0;
  const absent = missing + unread;
  const statesVersion = frameworks.some(({ header }) => header && propertyValue(header, 'version'));
  if (absent === 0 && !(isShallow && statesVersion)) return;
  const what =
    absent > 0 ? `${countOf(absent, 'earlier version')} missing` : 'earlier versions may be missing';
  const why = isShallow
    ? ', because this clone is shallow; fetch the rest with: git fetch --unshallow --tags (in a GitHub workflow, set fetch-depth: 0)'
    : `; if you trust this repository, fetch the rest with: ${FETCH_THE_REST}`;
  process.stderr.write(`competence: ${what}${why}\n`);
}
