import { Workspace } from '../../engine/index.ts';
import { addTo } from '../../engine/text/index.ts';
import { type Revision, readRevisionFiles } from '../../host/git/revision.ts';
import { filesOfFrameworks } from '../site/history/frameworkFiles.ts';
import {
  frameworkOfTag,
  isPreRelease,
  readVersionTags,
  type TaggedCommit,
} from '../site/history/versionTags.ts';

/** A tagged commit that is the last release of some frameworks. */
export interface Release {
  /** The tag. */
  readonly name: string;
  /** The frameworks whose last release it is. */
  readonly ids: readonly string[];
  /** Their files at that time, and those that they refer to. */
  readonly workspace: Workspace;
}

/**
 * The last release of each framework in the history of a revision, which may be the revision itself. Frameworks without
 * one are left out. Pre-releases do not count, because nobody relies on them.
 *
 * @throws GitProblem if the tags or the files of a release cannot be read
 */
export async function readReleases(revision: Revision, ids: readonly string[]): Promise<Release[]> {
  const { commits } = await readVersionTags(revision.folder, revision.commit);
  const wanted = new Set(ids);
  const releases: Release[] = [];
  for (const tagged of commits.toReversed()) {
    const tags = tagsOf(tagged, ids).filter(([, id]) => wanted.has(id));
    if (tags.length === 0) continue;
    const { files } = await readRevisionFiles({ ...revision, name: tagged.commit, commit: tagged.commit });
    const known = filesOfFrameworks(files, wanted, ['.']);
    const workspace = new Workspace([]);
    workspace.openAll(
      known.map(({ path, text }) => [path, text] as const),
      { leaves: true },
    );
    const found = new Map<string, string[]>();
    for (const [name, id] of tags)
      if (workspace.framework(id)?.header !== undefined && wanted.delete(id)) addTo(found, name, id);
    for (const [name, released] of found) releases.push({ name, ids: released, workspace });
    if (wanted.size === 0) break;
  }
  return releases;
}

/** The tags of a commit with a framework that each is a release of. */
function tagsOf({ names }: TaggedCommit, ids: readonly string[]): [name: string, id: string][] {
  return names
    .filter((name) => !isPreRelease(name))
    .flatMap((name) => {
      const id = frameworkOfTag(name, ids);
      const released = id === null ? ids : id === undefined ? [] : [id];
      return released.map((each): [string, string] => [name, each]);
    });
}
