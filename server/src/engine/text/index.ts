export { isCalendarDay } from './calendarDay.ts';
export { capitalised } from './capitalised.ts';
export { type Conflict, conflictMessage, conflictsIn, SHORTEST_MARKER } from './conflicts.ts';
export { countOf, pluralOf } from './counts.ts';
export type { Few } from './fewSet.ts';
export { addTo, groupBy } from './groupBy.ts';
export { nearest } from './nearest.ts';
export type { Position, Range, Span, TextChange } from './span.ts';
export { SpanSet } from './spanSet.ts';
