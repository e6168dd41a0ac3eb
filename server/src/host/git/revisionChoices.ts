import { git } from './git.ts';
import { GitProblem } from './gitProblem.ts';
import { frameworksIn, repositoryPlaceOf } from './repository.ts';

/** A branch, a tag or a commit. */
export interface RevisionChoice {
  readonly kind: 'head' | 'branch' | 'tag' | 'commit';
  /** Its name in git; for a commit, the full hash. */
  readonly name: string;
  /** The first line of its commit message. */
  readonly subject: string;
  readonly author: string;
  /** Its date, as 2026-11-21T10:15:00+00:00; empty if it is not known. */
  readonly date: string;
}

/** Nobody picks from a longer list; other names can be typed. */
const MOST_NAMES = 200;
const MOST_COMMITS = 30;

/**
 * The choices in the repository of a folder: the last commit, branches, tags, and the commits that changed frameworks
 * in the folder, the newest of each first. Throws a GitProblem if git is missing or the folder is in no repository.
 */
export async function revisionChoices(folder: string): Promise<RevisionChoice[]> {
  const refs = await git(folder, [
    'for-each-ref',
    `--count=${MOST_NAMES}`,
    '--sort=-creatordate',
    '--format=%(refname)%00%(refname:short)%00%(symref)%00%(authorname)%00%(creatordate:iso-strict)%00%(contents:subject)',
    'refs/heads',
    'refs/remotes',
    'refs/tags',
  ]);
  const named = linesOf(refs).flatMap(
    ([ref = '', name = '', points, author = '', date = '', subject = '']) => {
      // `origin/HEAD` is another name of a branch in the list.
      if (points !== '') return [];
      const kind = ref.startsWith('refs/tags/') ? 'tag' : 'branch';
      return [{ kind, name, subject, author, date } as const];
    },
  );
  return [
    ...(await commits(folder, 'head', '1')),
    ...named.filter(({ kind }) => kind === 'branch'),
    ...named.filter(({ kind }) => kind === 'tag'),
    ...(await commits(folder, 'commit', `${MOST_COMMITS}`, frameworksIn(repositoryPlaceOf(folder)))),
  ];
}

/** The last commits, or those that changed files matching a pattern; none if there are no commits yet. */
async function commits(
  folder: string,
  kind: 'head' | 'commit',
  most: string,
  pattern?: string,
): Promise<RevisionChoice[]> {
  const options = [`--max-count=${most}`, '--format=%H%x00%an%x00%cI%x00%s'];
  const paths = pattern === undefined ? [] : [pattern];
  let listed: Buffer;
  try {
    listed = await git(folder, ['rev-list', ...options, 'HEAD', '--', ...paths]);
  } catch (error) {
    // A branch without commits has no HEAD yet, and a partial clone may not know which commits changed which files.
    if (error instanceof GitProblem && NO_COMMITS.has(error.trouble)) return [];
    throw error;
  }
  return linesOf(listed).flatMap(([hash = '', author, date = '', subject = '']) => {
    // Each is preceded by a line that names the next commit.
    if (author === undefined) return [];
    return [{ kind, name: kind === 'head' ? 'HEAD' : hash, subject, author, date }];
  });
}

const NO_COMMITS: ReadonlySet<GitProblem['trouble']> = new Set<GitProblem['trouble']>([
  'refused',
  'incomplete',
]);

function linesOf(output: Buffer): string[][] {
  return output
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.split('\0'));
}
