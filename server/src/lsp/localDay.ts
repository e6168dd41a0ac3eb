/** The day on which a moment falls where this machine stands, as 2026-11-21. */
export function localDay(moment = new Date()): string {
  const numbers = [moment.getFullYear(), moment.getMonth() + 1, moment.getDate()];
  return numbers.map((number) => String(number).padStart(2, '0')).join('-');
}
