export { type ChosenPart, choosePart, subjectsOfFramework } from './chosenPart.ts';
export { type Count, type FilterState, FilterStates, type Totals } from './filterStates.ts';
export {
  ALL_CURRICULA,
  ALL_GUIDES,
  type CoverageSource,
  coverageSources,
  isExplained,
  reachedBy,
} from './subjects.ts';
export { readView, type View } from './view.ts';
