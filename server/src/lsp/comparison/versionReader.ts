import type { ComparisonChoice } from '../comparisonProtocol.ts';

/** What git has, as far as the machine that the server runs on has a git. Folders are uris of files. */
export interface VersionReader {
  /**
   * The `.competence` files under a folder as a revision has them, by their paths relative to it, with `/`; where `only`
   * is said, of these alone. Rejects with a GitProblem.
   */
  read(folder: string, revision: string, only?: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** Whether a repository begins in a folder, such as one within another. */
  isRepository(folder: string): Promise<boolean>;
  /** What the repository of a folder offers to compare with. Rejects with a GitProblem. */
  choices(folder: string): Promise<readonly ComparisonChoice[]>;
}
