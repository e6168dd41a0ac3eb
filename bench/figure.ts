/** What one measure of one subject at one size came to. */
export interface Figure {
  /** The name of the measure. */
  readonly measure: string;
  /** What was measured. */
  readonly subject: string;
  /** Of what: so many competences, or what else tells the sizes of a measure apart. */
  readonly size: string;
  readonly unit: Unit;
  /** Every value, in the order in which they came; empty when there is none. */
  readonly values: readonly number[];
  /** Why there is no value. */
  readonly missing?: string;
}

export type Unit = 'ms' | 'MB';

/** A size of a document as the tables head it. */
export function sizeOf(competences: number): string {
  return competences.toLocaleString('en');
}
