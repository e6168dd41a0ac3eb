export { nearest } from '../text/nearest.ts';

/** `'a', 'b' and 'c'` */
export function quoteList(words: readonly string[]): string {
  const quoted = words.map((word) => `'${word}'`);
  if (quoted.length < 2) return quoted.join('');
  return `${quoted.slice(0, -1).join(', ')} and ${quoted.at(-1)}`;
}
