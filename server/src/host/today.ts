/** The current date in this time zone, as 2026-11-21. The engine reads no clock. */
export function today(now = new Date()): string {
  const pad = (number: number, length: number): string => String(number).padStart(length, '0');
  return [pad(now.getFullYear(), 4), pad(now.getMonth() + 1, 2), pad(now.getDate(), 2)].join('-');
}
