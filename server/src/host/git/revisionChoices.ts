import { git } from './git.ts';
import { GitProblem } from './gitProblem.ts';
import { frameworksIn, repositoryPlaceOf } from './repository.ts';

/** Something that has a name in a repository, or a commit. */
export interface RevisionChoice {
  readonly kind: 'head' | 'branch' | 'tag' | 'commit';
  /** What git knows it by: of a commit, all its digits. */
  readonly name: string;
  /** What its commit says of itself, in one line. */
  readonly subject: string;
  readonly author: string;
  /** When it was made, as 2026-11-21T10:15:00+00:00; empty where nobody knows. */
  readonly date: string;
}

/** Nobody picks from more than that; any other name can be typed. */
const MOST_NAMES = 200;
const MOST_COMMITS = 30;

/**
 * What the repository of a folder offers: the last commit, branches, tags, and the commits that changed frameworks in
 * the folder, the newest of each first. A GitProblem where git is missing or the folder is in no repository.
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
      // `origin/HEAD` is another name of a branch that is among them.
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

/** The last commits, or those of them that changed what a pattern names; none while nothing was committed. */
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
    // On a branch without commits there is no HEAD yet, and a partial clone may not know which commits changed what.
    if (error instanceof GitProblem && NO_COMMITS.has(error.trouble)) return [];
    throw error;
  }
  return linesOf(listed).flatMap(([hash = '', author, date = '', subject = '']) => {
    // A line that says which commit follows comes before each.
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
