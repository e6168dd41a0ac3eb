import type { Element } from '../model/element.ts';

/** The words of a search, as `textOf` has them. */
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

/** Cached by element, because elements never change. */
const texts = new WeakMap<Element, string>();

function textOf(element: Element): string {
  const known = texts.get(element);
  if (known !== undefined) return known;
  const { id, title, prose, properties } = element;
  const searched = properties.flatMap(({ name, value }) =>
    SEARCHED_PROPERTIES.has(name) ? (value?.text ?? []) : [],
  );
  const lines = prose.flatMap((line) => line?.text ?? []);
  const text = fold([id?.text ?? '', title?.text ?? '', ...lines, ...searched].join('\n'));
  texts.set(element, text);
  return text;
}

/** The properties that a search looks in. */
const SEARCHED_PROPERTIES: ReadonlySet<string> = new Set(['note', 'also', 'audience', 'year']);

/** Without capitals and accents. */
function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
