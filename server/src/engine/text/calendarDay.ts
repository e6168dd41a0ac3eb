const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;
const SLASHED = /^(\d{1,4})[-/.](\d{1,2})[-/.](\d{1,4})$/;
const WRITTEN = /^(\d{1,2})(?:st|nd|rd|th)?\.? ([A-Za-z]{3,9})\.?,? (\d{4})$/;
const WRITTEN_MONTH_FIRST = /^([A-Za-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Whether `text` is a calendar date, written as 2026-11-21. */
export function isCalendarDay(text: string): boolean {
  const [, year, month, day] = ISO.exec(text) ?? [];
  return day !== undefined && isDay(Number(year), Number(month), Number(day));
}

/** The date that `text` means, as 2026-11-21; undefined if it is not a date, or is ambiguous. */
export function calendarDayLike(text: string): string | undefined {
  const written = WRITTEN.exec(text);
  if (written) return dayOf(Number(written[3]), monthNamed(written[2]), Number(written[1]));
  const monthFirst = WRITTEN_MONTH_FIRST.exec(text);
  if (monthFirst) return dayOf(Number(monthFirst[3]), monthNamed(monthFirst[1]), Number(monthFirst[2]));
  const [, first = '', second = '', third = ''] = SLASHED.exec(text) ?? [];
  if (first.length === 4) return dayOf(Number(first), Number(second), Number(third));
  if (third.length !== 4) return undefined;
  // 5/11/2026 means different dates in London and New York; 21/11/2026 does not.
  const [one, two, year] = [Number(first), Number(second), Number(third)];
  if (one <= 12 && two <= 12 && one !== two) return undefined;
  return one > 12 ? dayOf(year, two, one) : dayOf(year, one, two);
}

function monthNamed(name: string | undefined): number {
  return MONTHS.indexOf(name?.slice(0, 3).toLowerCase() ?? '') + 1;
}

function dayOf(year: number, month: number, day: number): string | undefined {
  if (!isDay(year, month, day)) return undefined;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function isDay(year: number, month: number, day: number): boolean {
  return year >= 1000 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
