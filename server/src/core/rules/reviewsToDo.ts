import { type OpenReview, openReviewOf } from '../model/openReview.ts';
import type { Review } from '../model/reviews.ts';
import type { Statement } from '../syntax/statement.ts';
import type { Span } from '../text/span.ts';
import type { Problem, WorkspaceView } from './rule.ts';

/** A line of an adaptation that amends something that was not reviewed as its base says it now. */
export interface ReviewToDo {
  readonly id: string;
  readonly path: string;
  readonly statement: Statement;
  /** The id in the line. */
  readonly span: Span;
  /** What happened; of what the base has no more, what was reviewed. */
  readonly open: OpenReview | { readonly now: undefined; readonly change: 'gone'; readonly before: Review };
}

/**
 * What there is to review in an adaptation, file by file in the order of the text: what the rule reports, so that
 * whoever turned it off, or has it ignored, is left in peace; and what was reviewed and has gone from the base since.
 */
export function reviewsToDo(
  framework: string,
  workspace: WorkspaceView & { problems(path: string): readonly Problem[] },
): readonly ReviewToDo[] {
  if (!workspace.isReviewed(framework)) return [];
  const paths = workspace.framework(framework)?.paths ?? [];
  return paths.flatMap((path) =>
    workspace.problems(path).flatMap((problem): ReviewToDo[] => {
      const open = openOf(problem, framework, workspace);
      const { statement, span } = problem;
      return open ? [{ id: idIn(problem), path, statement, span, open }] : [];
    }),
  );
}

function openOf(
  problem: Problem,
  framework: string,
  workspace: WorkspaceView,
): ReviewToDo['open'] | undefined {
  const id = idIn(problem);
  if (problem.rule.id === 'unreviewed-base-change') {
    const name = workspace.name(framework, id);
    return name && openReviewOf(name, workspace);
  }
  if (problem.rule.id !== 'unknown-amend-target') return undefined;
  const before = workspace.reviews(framework, id).at(-1);
  return before && { now: undefined, change: 'gone', before };
}

function idIn({ statement, span }: Problem): string {
  return statement.source.slice(span.start, span.end);
}
