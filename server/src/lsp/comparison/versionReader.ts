import type { ComparisonChoice } from '../comparisonProtocol.ts';

/** The versions in git, if the server's machine has git. Folders are file URIs. */
export interface VersionReader {
  /**
   * The `.competence` files in a folder in a revision, by relative path with `/`; with `only`, just these. Rejects with
   * a GitProblem.
   */
  read(folder: string, revision: string, only?: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** Whether a folder is the root of a repository, such as a nested one. */
  isRepository(folder: string): Promise<boolean>;
  /** The choices in the repository of a folder. Rejects with a GitProblem. */
  choices(folder: string): Promise<readonly ComparisonChoice[]>;
}
