/** `1 problem`, `12 problems` */
export function countOf(count: number, word: string): string {
  return `${count} ${count === 1 ? word : plural(word)}`;
}

function plural(word: string): string {
  return word.endsWith('y') ? `${word.slice(0, -1)}ies` : `${word}s`;
}

/** `Ann, Ben and Col` */
export function joinNames(names: readonly string[]): string {
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** The word for a kind of element in a sentence. For `curriculum` it is course. */
export function wordOfKind(kind: string): string {
  return kind === 'curriculum' ? 'course' : kind;
}

/** A name from the language as readers see it: `in-review` is "In review". */
export function inWords(name: string): string {
  const words = name.replaceAll('-', ' ').replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
