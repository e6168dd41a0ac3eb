import type { RefactoringEdit } from '../../engine/refactor/index.ts';
import type { Range } from '../../engine/text/index.ts';

/** A document, and the selection in it. */
export interface Selection {
  readonly path: string;
  readonly range: Range;
}

/** What an action does; a kind includes those that begin with it and a dot. */
export type ActionKind =
  | 'quickfix'
  | 'refactor.move'
  | 'refactor.extract'
  | 'refactor.inline'
  | 'refactor.rewrite'
  | 'source.fixAll.competence'
  | 'source.assignIds.competence'
  | 'source.recordReviews.competence';

/** An action whose edit is only computed when the author chooses it. */
export interface Action {
  /** The id by which it is found again. */
  readonly id: string;
  readonly title: string;
  readonly kind: ActionKind;
  readonly edit: () => RefactoringEdit;
}
