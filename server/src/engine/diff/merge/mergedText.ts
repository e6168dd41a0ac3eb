/**
 * How a conflict is written, named as in git's setting `merge.conflictStyle`: `merge` shows the two sides, `diff3` also
 * the common ancestor. `zdiff3` does too, but takes the lines at both ends on which the sides agree out of the conflict;
 * so does `merge`.
 */
export const CONFLICT_STYLES = ['merge', 'diff3', 'zdiff3'] as const;

export type ConflictStyle = (typeof CONFLICT_STYLES)[number];

/** The format of conflict markers. */
export interface MarkerStyle {
  readonly style: ConflictStyle;
  /** The length of a marker: 7, as in git. */
  readonly size: number;
  readonly ours: string;
  readonly base: string;
  readonly theirs: string;
}

export const MARKERS: MarkerStyle = {
  style: 'diff3',
  size: 7,
  ours: 'ours',
  base: 'base',
  theirs: 'theirs',
};

/** Lines that are disputed, as each version has them. */
export interface Disputed {
  readonly ours: readonly string[];
  readonly base: readonly string[];
  readonly theirs: readonly string[];
}

/** A line of the result of a merge, or lines that are disputed. */
export type MergedLine = string | Disputed;

/** The result of a merge. */
export interface MergedText {
  readonly text: string;
  /** The number of conflicts marked in it. */
  readonly conflicts: number;
}
