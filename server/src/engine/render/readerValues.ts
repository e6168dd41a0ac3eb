import { isCalendarDay } from '../text/calendarDay.ts';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** Languages by name. Its own language is fixed, so that pages do not depend on the machine that makes them. */
const LANGUAGES = new Intl.DisplayNames(['en-GB'], { type: 'language' });

/** The value of a property of a framework as readers see it: `31 March 2025`, `British English`; others as they are. */
export function valueForReaders(name: string, value: string): string {
  if (name === 'published' || name === 'review-by') return dayInWords(value);
  return name === 'language' ? languageInWords(value) : value;
}

/** A date as readers see it: `31 March 2025`; anything else as it is. */
export function dayInWords(value: string): string {
  if (!isCalendarDay(value)) return value;
  const [year, month, day] = value.split('-').map(Number);
  return `${day} ${MONTHS[(month ?? 1) - 1]} ${year}`;
}

function languageInWords(value: string): string {
  try {
    return LANGUAGES.of(value) ?? value;
  } catch {
    // The rule about invalid values reports it.
    return value;
  }
}
