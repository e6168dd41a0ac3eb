import { lineChange, recordReviews } from '../model/recordReviews.ts';
import { reviewFileBeside } from '../model/reviews.ts';
import type { DocumentChange } from '../text/span.ts';
import type { WorkspaceView } from './rule.ts';

/**
 * Records that an adaptation was reviewed against what its base says now of the statements `ids`, or of all that it
 * amends: as `competence review` writes it, in the file beside the header. That file may have to be made. Undefined
 * when there is no such adaptation, or nothing to record.
 */
export function acceptBase(
  framework: string,
  ids: readonly string[] | undefined,
  workspace: WorkspaceView,
): DocumentChange | undefined {
  const header = workspace.framework(framework);
  if (header === undefined || header.path === '' || header.amendBlocks.length === 0) return undefined;
  const path = reviewFileBeside(header.path);
  const text = workspace.reviewText(path) ?? '';
  const recorded = recordReviews(text, [framework], workspace, ({ id }) => ids?.includes(id) ?? true);
  const change = recorded.fresh.length ? lineChange(text, recorded.text) : undefined;
  return change && { path, ...change };
}
