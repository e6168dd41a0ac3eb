import type { CompletionEntry } from './cursor.ts';

const REVIEWS = ['in a year', 'in two years', 'in three years'] as const;
const YEARS = 5;

/**
 * Offers dates for a property: some years from now for a review, otherwise today. `today` is written as 2026-11-21; if
 * it is not known, nothing is offered.
 */
export function daysFor(property: string, today: string | undefined): CompletionEntry[] {
  if (today === undefined) return [];
  if (property !== 'review-by') return [{ label: today, kind: 'value', detail: 'today' }];
  return REVIEWS.map((detail, index) => ({ label: yearsOn(today, index + 1), kind: 'value', detail }));
}

/** The current year and earlier ones. */
export function yearsBefore(today: string | undefined): CompletionEntry[] {
  if (today === undefined) return [];
  const year = Number(today.slice(0, 4));
  return Array.from({ length: YEARS }, (_, index) => ({ label: String(year - index), kind: 'value' }));
}

/** The same date in a later year; for 29 February, the day before. */
function yearsOn(today: string, years: number): string {
  const day = today.slice(4);
  return `${Number(today.slice(0, 4)) + years}${day === '-02-29' ? '-02-28' : day}`;
}
