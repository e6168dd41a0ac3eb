import type { Element, Provenance } from '../model/element.ts';
import { titleOf } from '../model/element.ts';
import { escapeHtml } from './escape.ts';

/** What an adaptation did itself; what it merely takes over is most of it, and goes without saying. */
const WORDS: Partial<Record<Provenance, string>> = { reworded: 'reworded', added: 'added', moved: 'moved' };

/** How an adaptation came to an element, in a word; pointing at it shows what the base says where that differs. */
export function renderProvenance(element: Element): string {
  const word = WORDS[element.provenance];
  if (word === undefined) return '';
  const before = element.base ? titleOf(element.base) : '';
  const title =
    before === '' || before === titleOf(element) ? '' : ` title="In the base: ${escapeHtml(before)}"`;
  return `<span class="mark provenance"${title}>${word}</span>`;
}
