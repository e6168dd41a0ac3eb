/** A text with its first letter as a capital. */
export function capitalised(text: string): string {
  // A letter outside the basic plane takes two units.
  const [first = ''] = text;
  return first.toUpperCase() + text.slice(first.length);
}
