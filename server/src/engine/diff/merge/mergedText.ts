/** How conflict markers are written. */
export interface MarkerStyle {
  /** How many signs a marker has: 7, as git has it. */
  readonly size: number;
  readonly ours: string;
  readonly base: string;
  readonly theirs: string;
}

export const MARKERS: MarkerStyle = { size: 7, ours: 'ours', base: 'base', theirs: 'theirs' };

/** What came of a merge. */
export interface MergedText {
  readonly text: string;
  /** How many conflicts are marked in it. */
  readonly conflicts: number;
}
