import type { Difference } from '../../engine/diff/index.ts';
import type { Sides } from './readSides.ts';

/** The differences of the requested frameworks between two versions. */
export interface ComparisonResult {
  readonly difference: Difference;
  readonly sides: Sides;
}
