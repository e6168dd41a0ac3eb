/** The result of one measure for one subject and one size. */
export interface Figure {
  /** The name of the measure. */
  readonly measure: string;
  /** The measured product. */
  readonly subject: string;
  /** The size: the number of competences, or another name that distinguishes the sizes of a measure. */
  readonly size: string;
  readonly unit: Unit;
  /** Every value, in order; empty if there is none. */
  readonly values: readonly number[];
  /** The reason why there is no value. */
  readonly missing?: string;
}

export type Unit = 'ms' | 'MB';

/** The heading for a size of a document in the tables. */
export function sizeOf(competences: number): string {
  return competences.toLocaleString('en');
}
