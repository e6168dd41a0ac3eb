import { type OpenReview, openReviewOf } from '../reviews/openReview.ts';
import type { Review } from '../reviews/reviews.ts';
import type { Statement } from '../syntax/statement.ts';
import type { Span } from '../text/span.ts';
import type { Problem, WorkspaceView } from './rule.ts';

/** A line of an adaptation with an amendment that was not reviewed against the current base. */
export interface ReviewToDo {
  readonly id: string;
  readonly path: string;
  readonly statement: Statement;
  /** The id of the amended element. */
  readonly span: Span;
  /** The change to review, or the old review of an element that is no longer in the base. */
  readonly open: OpenReview | { readonly now: undefined; readonly change: 'gone'; readonly before: Review };
}

/**
 * The open reviews of an adaptation, file by file in the order of the text: the problems that the rule reports, so that
 * turning the rule off or suppressing it has an effect here too, and reviewed elements that were removed from the base.
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
