import { memo } from '../memo.ts';
import type { Element } from '../model/element.ts';
import { isSearched } from '../model/properties.ts';

/** The words of a search in the form of `textOf`. */
export function searchWords(search: string): readonly string[] {
  return fold(search)
    .split(/\s+/)
    .filter((word) => word !== '');
}

/** Whether an element itself contains all words, in its title, id, prose or notes. */
export function holdsWords(element: Element, words: readonly string[]): boolean {
  const text = textOf(element);
  return words.every((word) => text.includes(word));
}

const textOf = memo((element: Element): string => {
  const { id, title, prose, properties } = element;
  const searched = properties.flatMap(({ name, value }) => (isSearched(name) ? (value?.text ?? []) : []));
  const lines = prose.flatMap((line) => line?.text ?? []);
  return fold([id?.text ?? '', title?.text ?? '', ...lines, ...searched].join('\n'));
});

/** In lower case and without accents. */
function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
