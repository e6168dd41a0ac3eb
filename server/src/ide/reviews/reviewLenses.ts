import { type ReviewToDo, reviewsToDo } from '../../engine/checking/index.ts';
import type { Workspace } from '../../engine/index.ts';
import { lineOf } from '../../engine/syntax/index.ts';
import { wordsOfReview, wordsOfReviews } from './reviewWords.ts';

/** What there is to review at a line. */
export interface ReviewLens {
  /** From 0. */
  readonly line: number;
  readonly title: string;
  /** The change to review; undefined above the header, which represents all of them. */
  readonly toDo: ReviewToDo | undefined;
}

/**
 * What there is to review of an adaptation: how much, over its header, and what happened, over each line that amends
 * something that has changed in the base.
 */
export function reviewLensesOf(engine: Workspace, path: string): ReviewLens[] {
  const document = engine.document(path);
  const all = reviewsToDo(engine.frameworkOf(path) ?? '', engine);
  if (all.length === 0 || document === undefined) return [];
  const header = document.root.children.find(({ statement }) => statement?.kind === 'framework')?.statement;
  return [
    ...(header ? [{ line: lineOf(document, header), title: wordsOfReviews(all), toDo: undefined }] : []),
    ...all
      .filter((each) => each.path === path)
      .map((toDo) => ({ line: lineOf(document, toDo.statement), title: wordsOfReview(toDo), toDo })),
  ];
}
