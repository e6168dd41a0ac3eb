import { diffWorkspaces, type SuggestedVersion } from '../../engine/diff/index.ts';
import type { Workspace } from '../../engine/index.ts';
import type { Revision } from '../../host/git/revision.ts';
import type { ComparisonResult } from './comparisonResult.ts';
import { readReleases } from './releases.ts';

/**
 * Judges the version of each changed framework for `--check-version`: the suggested versions of the result are those
 * since the last release of each framework, which is its newest tag in the history of the old version. Without a release,
 * a framework must only raise its version for breaking changes. Two files or folders are compared with each other, as
 * they are.
 *
 * @throws GitProblem if the tags or a release cannot be read
 */
export async function checkVersions(compared: ComparisonResult): Promise<ComparisonResult> {
  const { difference, sides } = compared;
  const [before, after] = sides;
  const { revision } = before;
  if (revision === undefined) return compared;
  const own = new Map(difference.suggestedVersions.map((version) => [version.framework, version]));
  // A framework that is no longer published may have been published in its last release.
  const removed = difference.changes.filter(({ kind, type }) => kind === 'framework' && type === 'removed');
  const ids = [...new Set([...own.keys(), ...removed.map(({ framework }) => framework)])];
  const since = await versionsSinceRelease(revision, ids, after.workspace);
  const suggestedVersions = ids.flatMap((id) => {
    const version = own.get(id);
    if (version?.fault !== undefined && version.fault !== 'too-low') return [version];
    if (since.has(id)) return since.get(id) ?? [];
    return version ? [unreleased(version)] : [];
  });
  return { ...compared, difference: { ...difference, suggestedVersions } };
}

/** The suggested version of each framework that has a release; undefined if it needs none. */
async function versionsSinceRelease(
  revision: Revision,
  ids: readonly string[],
  now: Workspace,
): Promise<ReadonlyMap<string, SuggestedVersion | undefined>> {
  const since = new Map<string, SuggestedVersion | undefined>();
  for (const { name, ids: released, workspace } of await readReleases(revision, ids)) {
    const { suggestedVersions } = diffWorkspaces(workspace, now);
    for (const id of released) {
      const version = suggestedVersions.find(({ framework }) => framework === id);
      since.set(id, version && { ...version, release: name });
    }
  }
  return since;
}

/** Before its first release, only breaking changes of a framework need a higher version. */
function unreleased(version: SuggestedVersion): SuggestedVersion {
  const isTolerated = version.fault === 'too-low' && version.significance !== 'breaking';
  return isTolerated ? { ...version, isEnough: undefined, fault: undefined } : version;
}
