/**
 * The reason why git failed: it is not installed (`missing`); the folder is not in a repository; the commit is not in
 * this shallow clone; its contents are not in this partial clone (`incomplete`); nothing has that name (`unknown`);
 * there are no commits yet; or git refused for another reason.
 */
export type GitTrouble =
  | 'missing'
  | 'no-repository'
  | 'shallow'
  | 'incomplete'
  | 'unknown'
  | 'no-commit'
  | 'refused';

/** A failure with a message for the user. The message may contain output of git, so it must be escaped when shown. */
export class GitProblem extends Error {
  readonly trouble: GitTrouble;

  constructor(trouble: GitTrouble, message: string) {
    super(message);
    this.trouble = trouble;
  }
}

/** The message for a folder that is not in a repository. */
export const NO_REPOSITORY = 'not a git repository; name two files or two folders, or change to a repository';

/** The command that fetches everything a partial clone lacks. */
export const FETCH_THE_REST = 'git fetch --refetch --no-filter';

/** The message if objects are missing, which git would normally fetch. */
export const INCOMPLETE = `this is a partial clone, which lacks some files of its history; if you trust this repository, fetch them with: ${FETCH_THE_REST}`;

/** The message if git is not installed. */
export const GIT_MISSING = 'git was not found on the PATH; install it, or compare two files or two folders';
