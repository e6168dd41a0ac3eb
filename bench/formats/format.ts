import type { Competence, FrameworkFile } from '../workload/model.ts';

/** A format for frameworks, with the same content for every measured product. */
export interface Format {
  readonly extension: string;
  /** The sign that starts a comment to the end of the line. */
  readonly comment: string;
  readonly print: (file: FrameworkFile) => string;
  /** The lines of one competence in the knowledge section of an activity. */
  readonly printCompetence: (competence: Competence) => readonly string[];
}
