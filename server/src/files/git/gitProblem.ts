/**
 * What git was asked and could not do: it is not on this machine; the folder is in no repository; the commit is not in
 * this clone, which is shallow; what it has is not, since the clone is a partial one (`incomplete`); nothing has that
 * name; nothing has been committed yet; or git refused for a reason of its own.
 */
export type GitTrouble =
  | 'missing'
  | 'no-repository'
  | 'shallow'
  | 'incomplete'
  | 'unknown'
  | 'no-commit'
  | 'refused';

/** The same in words for the user. What git itself said may stand in them: whoever shows them escapes them. */
export class GitProblem extends Error {
  readonly trouble: GitTrouble;

  constructor(trouble: GitTrouble, message: string) {
    super(message);
    this.trouble = trouble;
  }
}

/** What is said of a folder that is in no repository. */
export const NO_REPOSITORY = 'this is no git repository; name two files or two folders, or go to one that is';

/** How to get what a partial clone lacks. */
export const FETCH_THE_REST = 'git fetch --refetch --no-filter';

/** What is said when objects are missing that git would fetch if it were let. */
export const INCOMPLETE = `this clone is a partial one and lacks some of the files of its history; if you trust this repository, fetch them with: ${FETCH_THE_REST}`;

/** What is said where git is not on this machine. */
export const GIT_MISSING =
  'git is not there, or not on the path; two files or two folders can be compared without it';
