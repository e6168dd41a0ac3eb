import type { Chosen } from './chosen.ts';
import { offerExtractGroup } from './extractGroup.ts';
import { offerInlineGroup } from './inlineGroup.ts';
import { offerJoinPart } from './joinPart.ts';
import { offerItemsOfProse, offerProseOfItems } from './proseAndItems.ts';
import { offerRearrangements } from './rearrange.ts';
import type { Refactoring, RefactoringProvider, RefactoringView } from './refactoring.ts';
import { offerSplitCompetence } from './splitCompetence.ts';
import { offerSplitDomain } from './splitDomain.ts';

/** The refactorings, in the order of the menu. */
const OFFERS: readonly RefactoringProvider[] = [
  offerSplitCompetence,
  offerJoinPart,
  offerItemsOfProse,
  offerProseOfItems,
  offerExtractGroup,
  offerInlineGroup,
  offerSplitDomain,
  offerRearrangements,
];

/** The refactorings that are valid for the selection. */
export function refactoringsOf(chosen: Chosen, view: RefactoringView): Refactoring[] {
  return OFFERS.flatMap((offer) => offer(chosen, view));
}
