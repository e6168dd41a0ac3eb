export { type ChosenPart, choosePart, subjectsOfFramework } from './chosenPart.ts';
export { type Count, type FilterState, FilterStates, type Totals } from './filterStates.ts';
export { ALL_CURRICULA, ALL_GUIDES, isExplained, reachedBy, type Subject } from './subjects.ts';
export { readView, type View } from './view.ts';
