import { git, type Question } from '../../../files/git/git.ts';
import { GitProblem } from '../../../files/git/gitProblem.ts';

/** A commit that has a tag which looks like a version. */
export interface TaggedCommit {
  readonly commit: string;
  /** The names of its tags, without `refs/tags/`, in alphabetical order. */
  readonly names: readonly string[];
  /** The day of its latest tag, as 2026-11-21, where whoever made that tag was. */
  readonly date: string;
}

/** The tags of a repository that look like versions. */
export interface VersionTags {
  /** Those in the history of what is checked out, the oldest first. */
  readonly commits: readonly TaggedCommit[];
  /** The names of those that stand elsewhere, or where a shallow clone has nothing. */
  readonly elsewhere: readonly string[];
  /** Whether only a part of the history is here. */
  readonly isShallow: boolean;
}

/** `v1.2.0`, `1.2`, `2.0.0-rc.1` */
const VERSION = /^v?\d+(?:\.\d+){0,3}(?:[-+][\w.+-]+)?$/;

/** Whether a tag is one of a version at all; whether it is one of a certain framework's, `isVersionOf` says. */
function looksLikeVersion(tag: string): boolean {
  return VERSION.test(tag) || /^.+[-/@]v?\d+(?:\.\d+)*/.test(tag);
}

/**
 * Of the frameworks `ids`, the one whose version a tag is: `ipt-1.2.0`, `ipt/v1.2.0` and `ipt@1.2.0` are versions of
 * `ipt`. Null where it is one of all of them, as `v1.2.0` is; undefined where it is one of none.
 */
export function frameworkOfTag(tag: string, ids: Iterable<string>): string | null | undefined {
  if (VERSION.test(tag)) return null;
  let found: string | undefined;
  for (const id of ids) {
    const isItsOwn =
      tag.startsWith(id) && /[-/@]/.test(tag.charAt(id.length)) && VERSION.test(tag.slice(id.length + 1));
    // With `ipt` and `ipt-2`, `ipt-2-1.0.0` is a version of the latter.
    if (isItsOwn && id.length > (found?.length ?? -1)) found = id;
  }
  return found;
}

/**
 * The tags of the repository that `folder` stands in. Git is started once where there are none, else three times. A
 * GitProblem where it is missing, or refuses.
 */
export async function readVersionTags(folder: string): Promise<VersionTags> {
  const [shallow = '', ...tagged] = await linesOf(folder, ['rev-parse', '--is-shallow-repository', '--tags']);
  const isShallow = shallow === 'true';
  if (tagged.length === 0) return { commits: [], elsewhere: [], isShallow };
  const tags = (await linesOf(folder, ['for-each-ref', `--format=${FIELDS}`, 'refs/tags'])).flatMap(tagIn);
  if (tags.length === 0) return { commits: [], elsewhere: [], isShallow };
  const history = await historyOf(folder);
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

/** The commit of a tag that is an object of its own comes second; no name of a tag has a space in it. */
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

/** The commits with a name in the history of what is checked out, the oldest first: none where there is no commit yet. */
async function historyOf(folder: string): Promise<string[]> {
  try {
    return await linesOf(folder, [
      'rev-list',
      '--topo-order',
      '--reverse',
      '--simplify-by-decoration',
      'HEAD',
      '--',
    ]);
  } catch (error) {
    // A branch on which nothing was committed yet has no history.
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
