import { capitalised } from '../text/capitalised.ts';

/** `Ann, Ben and Col` */
export function joinNames(names: readonly string[]): string {
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** A name in the language as readers see it: `in-review` is "In review". */
export function inWords(name: string): string {
  return capitalised(name.replaceAll('-', ' ').replaceAll('_', ' '));
}
