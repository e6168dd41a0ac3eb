/** `1 problem`, `12 problems`, `2 activities` */
export function countOf(count: number, word: string): string {
  return `${count} ${count === 1 ? word : pluralOf(word)}`;
}

/** The plural of an English noun that ends regularly. */
export function pluralOf(word: string): string {
  return word.endsWith('y') ? `${word.slice(0, -1)}ies` : `${word}s`;
}
