import type { Difference } from '../../engine/diff/index.ts';
import type { Sides } from './readSides.ts';

/** The differences of the requested frameworks between two versions. */
export interface ComparisonResult {
  readonly difference: Difference;
  readonly sides: Sides;
  /** What else a reviewer must know, such as that a submodule was not compared: sentences that begin with a small letter. */
  readonly notes: readonly string[];
  /** The address of the files of the new version, for links to lines; no links without it. */
  readonly links?: string | undefined;
}
