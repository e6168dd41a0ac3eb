import { existsSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { type Framework, type FrameworkVersion, propertyValue, Workspace } from '../../../core/index.ts';
import { FETCH_THE_REST, GitProblem } from '../../../files/git/gitProblem.ts';
import { readRevision, type StoredFile } from '../../../files/git/revision.ts';
import { foldersFrom, slashed } from '../../../files/paths.ts';
import { startProgress } from '../../progress.ts';
import { count } from '../../words.ts';
import type { Sources } from '../sources.ts';
import { filesOfFrameworks } from './frameworkFiles.ts';
import { Comparing, stateOf, Walk, type Walked } from './versions.ts';
import { frameworkOfTag, readVersionTags, type TaggedCommit, type VersionTags } from './versionTags.ts';

/** The versions of the frameworks of a site by their ids, the oldest first. */
export type History = ReadonlyMap<string, readonly FrameworkVersion[]>;

/** What was read before: as long as the tags are the same, the versions that they are of are. */
export interface KnownHistory {
  known?: { readonly key: string; readonly tagged: Tagged };
}

/** What the tags have come to. */
interface Tagged extends Walked {
  /** How many tags could not be looked into. */
  readonly unread: number;
}

/**
 * Finds out which versions the frameworks of a site had, from the tags of the repository in which the first of `names`
 * stands, and what changed from each to the next. What cannot be found out is told on stderr and left out: a site is
 * made all the same.
 */
export async function readHistory(
  { workspace, frameworks }: Sources,
  names: readonly string[],
  before: KnownHistory,
): Promise<History> {
  const [first = '.'] = names;
  const folder = folderOf(first);
  // Outside of a repository nobody waits for git.
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
    tellUnseen(tags, ids, tagged.unread, frameworks);
    const states = new Comparing();
    return new Map(
      frameworks.map((framework) => [framework.id, versionsUntilNow(framework, workspace, tagged, states)]),
    );
  } catch (error) {
    if (!(error instanceof GitProblem)) throw error;
    // What could be done instead is for those who compare, but for what is lacking in a clone.
    const reason = error.trouble === 'incomplete' ? error.message : error.message.replace(/;.*/s, '');
    process.stderr.write(`competence: earlier versions are left out: ${reason}\n`);
    return new Map();
  }
}

function folderOf(name: string): string {
  const location = resolve(name);
  return statSync(location).isDirectory() ? location : dirname(location);
}

interface Where {
  readonly folder: string;
  /** Where the frameworks stand now, from that folder. */
  readonly scopes: readonly string[];
}

/** Reads the commits, the oldest first; no more of them are kept than are compared. */
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
      const stored = await readRevision({ name: commit, commit, folder });
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
  // What is like what is asked of the newest version alone.
  workspace.openAll(
    files.map(({ path, text }) => [path, text] as const),
    { leaves: true },
  );
  return workspace;
}

/** The versions of a framework, with the one that is built where that is another. */
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

/** In one line: how many versions are not here, as far as that can be known, and what to do about it. */
function tellUnseen(
  { elsewhere, isShallow }: VersionTags,
  ids: readonly string[],
  unread: number,
  frameworks: readonly Framework[],
): void {
  const missing = isShallow ? elsewhere.filter((name) => frameworkOfTag(name, ids) !== undefined).length : 0;
  const unseen = missing + unread;
  const statesVersion = frameworks.some(({ header }) => header && propertyValue(header, 'version'));
  if (unseen === 0 && !(isShallow && statesVersion)) return;
  const what =
    unseen > 0
      ? `${count(unseen, 'earlier version')} cannot be seen`
      : 'earlier versions may be out of sight';
  const why = isShallow
    ? ', since this clone is shallow; fetch the rest with: git fetch --unshallow --tags (in a GitHub workflow, fetch-depth: 0)'
    : `; if you trust this repository, fetch the rest with: ${FETCH_THE_REST}`;
  process.stderr.write(`competence: ${what}${why}\n`);
}
