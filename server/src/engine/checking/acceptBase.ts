import { lineChange, recordReviews } from '../reviews/recordReviews.ts';
import { problemsInReviews, type ReviewFileProblem } from '../reviews/reviewProblems.ts';
import { reviewFileBeside } from '../reviews/reviews.ts';
import type { DocumentChange } from '../text/span.ts';
import type { WorkspaceView } from './rule.ts';

/**
 * The change that records an adaptation as reviewed against the current base, for the amended elements `ids` or for all
 * of them. It writes the same file as `competence review`, next to the header, and creates it if necessary. Undefined
 * if there is no such adaptation, nothing to record, or the file must not be changed: see `recordingProblem`.
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

/** The problem that prevents recording reviews of an adaptation, with its file; undefined if there is none. */
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

/** The path of the review file of an adaptation; undefined when the framework is not an adaptation. */
function reviewFileOf(framework: string, workspace: WorkspaceView): string | undefined {
  const header = workspace.framework(framework);
  if (header === undefined || header.path === '' || header.amendBlocks.length === 0) return undefined;
  return reviewFileBeside(header.path);
}
