import { lineChange, recordReviews } from '../model/recordReviews.ts';
import { problemsInReviews, type ReviewFileProblem } from '../model/reviewProblems.ts';
import { reviewFileBeside } from '../model/reviews.ts';
import type { DocumentChange } from '../text/span.ts';
import type { WorkspaceView } from './rule.ts';

/**
 * Records that an adaptation was reviewed against what its base says now of the statements `ids`, or of all that it
 * amends: as `competence review` writes it, in the file beside the header. That file may have to be made. Undefined
 * when there is no such adaptation, nothing to record, or the file may not be changed: see `recordingProblem`.
 */
export function acceptBase(
  framework: string,
  ids: readonly string[] | undefined,
  workspace: WorkspaceView,
): DocumentChange | undefined {
  const path = reviewFileOf(framework, workspace);
  if (path === undefined) return undefined;
  const text = workspace.reviewText(path) ?? '';
  const recorded = recordReviews(text, [framework], workspace, ({ id }) => ids?.includes(id) ?? true);
  const change = recorded.fresh.length ? lineChange(text, recorded.text) : undefined;
  return change && { path, ...change };
}

/** Why nothing may be recorded of an adaptation, and in which file; undefined when it may. */
export function recordingProblem(
  framework: string,
  workspace: WorkspaceView,
): (ReviewFileProblem & { readonly path: string }) | undefined {
  const path = reviewFileOf(framework, workspace);
  const text = path === undefined ? undefined : workspace.reviewText(path);
  if (path === undefined || text === undefined) return undefined;
  const problem = problemsInReviews(text).find(({ isBlocking }) => isBlocking);
  return problem && { ...problem, path };
}

/** The path of the file in which the reviews of an adaptation are recorded; undefined when it is no adaptation. */
function reviewFileOf(framework: string, workspace: WorkspaceView): string | undefined {
  const header = workspace.framework(framework);
  if (header === undefined || header.path === '' || header.amendBlocks.length === 0) return undefined;
  return reviewFileBeside(header.path);
}
