import type { Difference } from '../../core/index.ts';
import type { Sides } from './readSides.ts';

/** What two versions differ in, of the frameworks that were asked for, and what they are called. */
export interface Compared {
  readonly difference: Difference;
  readonly sides: Sides;
}
