/** The tag of a heading; HTML has no level below the sixth. */
export function headingTag(level: number): string {
  return `h${Math.min(level, 6)}`;
}
