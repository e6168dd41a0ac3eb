import type { Range } from '../engine/text/index.ts';

/** A range in one of several documents. */
export interface DocumentRange {
  readonly path: string;
  readonly range: Range;
}
