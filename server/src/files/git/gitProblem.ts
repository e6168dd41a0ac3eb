/**
 * What git was asked and could not do: it is not on this machine; the folder is in no repository; the commit is not in
 * this clone, which is shallow; nothing has that name; nothing has been committed yet; or git refused for a reason of
 * its own.
 */
export type GitTrouble = 'missing' | 'no-repository' | 'shallow' | 'unknown' | 'no-commit' | 'refused';

/** The same in words for the user. What git itself said may stand in them: whoever shows them escapes them. */
export class GitProblem extends Error {
  readonly trouble: GitTrouble;

  constructor(trouble: GitTrouble, message: string) {
    super(message);
    this.trouble = trouble;
  }
}
