import { git, type Question } from '../../../host/git/git.ts';
import { GitProblem } from '../../../host/git/gitProblem.ts';

/** A commit with a tag that looks like a version. */
export interface TaggedCommit {
  readonly commit: string;
  /** The names of its tags, without `refs/tags/`, sorted. */
  readonly names: readonly string[];
  /** The date of its latest tag, such as 2026-11-21, in the time zone of the tagger. */
  readonly date: string;
}

/** The tags of a repository that look like versions. */
export interface VersionTags {
  /** The tagged commits in the history of the revision, the oldest first. */
  readonly commits: readonly TaggedCommit[];
  /** The names of other tags: on other branches, or missing from a shallow clone. */
  readonly elsewhere: readonly string[];
  /** Whether the clone is shallow. */
  readonly isShallow: boolean;
}

/** `v1.2.0`, `1.2`, `2.0.0-rc.1` */
const VERSION = /^v?\d+(?:\.\d+){0,3}(?:[-+][\w.+-]+)?$/;

/** Whether a tag looks like a version. `frameworkOfTag` decides which framework it is for. */
function looksLikeVersion(tag: string): boolean {
  return VERSION.test(tag) || /^.+[-/@]v?\d+(?:\.\d+)*/.test(tag);
}

/**
 * The framework among `ids` to which a tag belongs: `ipt-1.2.0`, `ipt/v1.2.0` and `ipt@1.2.0` belong to `ipt`. Null if it
 * belongs to all of them, such as `v1.2.0`; undefined if it belongs to none.
 */
export function frameworkOfTag(tag: string, ids: Iterable<string>): string | null | undefined {
  if (VERSION.test(tag)) return null;
  let found: string | undefined;
  for (const id of ids) {
    const isItsOwn =
      tag.startsWith(id) && /[-/@]/.test(tag.charAt(id.length)) && VERSION.test(tag.slice(id.length + 1));
    // With `ipt` and `ipt-2`, `ipt-2-1.0.0` belongs to the latter.
    if (isItsOwn && id.length > (found?.length ?? -1)) found = id;
  }
  return found;
}

/** Whether a tag is for a pre-release, such as `v2.0.0-rc.1`, and not for a release. */
export function isPreRelease(tag: string): boolean {
  const starts = tag.split('').flatMap((sign, index) => ('-/@'.includes(sign) ? [index + 1] : []));
  return [0, ...starts].some((start) => PRE_RELEASE.test(tag.slice(start)));
}

const PRE_RELEASE = /^v?\d+(?:\.\d+){0,3}-[\w.+-]+$/;

/**
 * The tags of the repository that contains `folder`. Git is started once if there are none, otherwise three times.
 *
 * @param folder an absolute path
 * @param revision the commit whose history counts
 * @throws GitProblem if git is missing or refuses
 */
export async function readVersionTags(folder: string, revision = 'HEAD'): Promise<VersionTags> {
  const [shallow = '', ...tagged] = await linesOf(folder, ['rev-parse', '--is-shallow-repository', '--tags']);
  const isShallow = shallow === 'true';
  if (tagged.length === 0) return { commits: [], elsewhere: [], isShallow };
  const tags = (await linesOf(folder, ['for-each-ref', `--format=${FIELDS}`, 'refs/tags'])).flatMap(tagIn);
  if (tags.length === 0) return { commits: [], elsewhere: [], isShallow };
  const history = await historyOf(folder, revision);
  const commits = history.flatMap((commit): TaggedCommit[] => {
    const own = tags.filter((tag) => tag.commit === commit);
    if (own.length === 0) return [];
    const date = own
      .map((tag) => tag.date)
      .sort()
      .at(-1) as string;
    return [{ commit, names: own.map(({ name }) => name).sort(), date }];
  });
  const known = new Set(history);
  const elsewhere = tags.filter(({ commit }) => !known.has(commit)).map(({ name }) => name);
  return { commits, elsewhere, isShallow };
}

/** The second field is the commit of an annotated tag. Tag names cannot contain spaces. */
const FIELDS = '%(objectname) %(*objectname) %(creatordate:short) %(refname)';

interface Tag {
  readonly commit: string;
  readonly date: string;
  readonly name: string;
}

function tagIn(line: string): Tag[] {
  const [, own, peeled, date, name] = /^([0-9a-f]+) ([0-9a-f]*) (\S*) refs\/tags\/(.+)$/.exec(line) ?? [];
  if (own === undefined || name === undefined || !looksLikeVersion(name)) return [];
  return [{ commit: peeled || own, date: date ?? '', name }];
}

/** The tagged commits and branch heads in a history, the oldest first; empty if there are no commits yet. */
async function historyOf(folder: string, revision: string): Promise<string[]> {
  try {
    return await linesOf(folder, [
      'rev-list',
      '--topo-order',
      '--reverse',
      '--simplify-by-decoration',
      '--end-of-options',
      revision,
      '--',
    ]);
  } catch (error) {
    // A branch without commits has no history.
    if (error instanceof GitProblem && error.trouble === 'refused') return [];
    throw error;
  }
}

async function linesOf(folder: string, args: Question): Promise<string[]> {
  return (await git(folder, args))
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '');
}
