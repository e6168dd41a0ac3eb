import type { Element, Provenance } from '../model/element.ts';
import { titleOf } from '../model/element.ts';
import type { RenderContext } from './context.ts';
import { type Html, html } from './html.ts';
import { renderPlainly } from './markdown.ts';

/** The changes an adaptation made itself. Elements that are only inherited are the majority, and are not marked. */
const WORDS: Partial<Record<Provenance, string>> = { reworded: 'reworded', added: 'added', moved: 'moved' };

/**
 * The provenance of an element in a framework that adapts or includes another, in a word that can be used in a link.
 */
export function renderProvenance(context: RenderContext, element: Element): Html | undefined {
  const word = wordFor(context, element);
  return word === undefined ? undefined : html`<span class="mark provenance">${word}</span>`;
}

/** The same and, if the base has a different text, that text: shown when a reader asks for it. */
export function renderProvenanceWithBase(context: RenderContext, element: Element): Html | undefined {
  const word = wordFor(context, element);
  const before = element.base ? titleOf(element.base) : '';
  if (word === undefined || before === '' || before === titleOf(element)) {
    return renderProvenance(context, element);
  }
  const base = html`<span class="label">In the base:</span> ${renderPlainly(context, before)}`;
  return html`<details class="base"><summary class="mark provenance">${word}</summary><p>${base}</p></details>`;
}

function wordFor(context: RenderContext, element: Element): string | undefined {
  if (element.provenance !== 'included') return WORDS[element.provenance];
  // The parts of an included element were included with it.
  const isWhole = element.kind === 'domain' || element.kind === 'group' || element.kind === 'activity';
  const origin = isWhole ? context.origin?.(element) : undefined;
  return origin === undefined ? undefined : `from ${origin}`;
}
