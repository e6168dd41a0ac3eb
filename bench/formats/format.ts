import type { Competence, FrameworkFile } from '../workload/model.ts';

/** A way to write a framework down: the same content for every subject that is measured. */
export interface Format {
  readonly extension: string;
  /** What opens a comment to the end of the line. */
  readonly comment: string;
  readonly print: (file: FrameworkFile) => string;
  /** The lines of one competence that stands in the knowledge of an activity. */
  readonly printCompetence: (competence: Competence) => readonly string[];
}
