/** The format of conflict markers. */
export interface MarkerStyle {
  /** The length of a marker: 7, as in git. */
  readonly size: number;
  readonly ours: string;
  readonly base: string;
  readonly theirs: string;
}

export const MARKERS: MarkerStyle = { size: 7, ours: 'ours', base: 'base', theirs: 'theirs' };

/** The result of a merge. */
export interface MergedText {
  readonly text: string;
  /** The number of conflicts marked in it. */
  readonly conflicts: number;
}
