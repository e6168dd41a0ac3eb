import type { Element } from '../model/element.ts';
import { titleOf } from '../model/element.ts';
import type { RenderContext } from './context.ts';
import { escapeHtml } from './escape.ts';
import { renderPlainly } from './markdown.ts';
import { leaves, type Piece } from './piece.ts';

/** What an adaptation leaves out of an element, each with the reason; shown when a reader asks for it. */
export function renderOmitted(context: RenderContext, element: Element): Piece[] {
  const omitted = element.id === undefined ? [] : (context.omitted?.(element.id.text) ?? []);
  if (omitted.length === 0) return [];
  const items = omitted.map(({ element: left, reason }) => {
    const why = reason === '' ? '' : ` <span class="reason">${escapeHtml(reason)}</span>`;
    return `<li><s>${renderPlainly(context, titleOf(left))}</s>${why}</li>`;
  });
  const summary = `<summary>${omitted.length} of the base left out</summary>`;
  return leaves({ '/omitted': `<details class="omitted">${summary}<ul>${items.join('')}</ul></details>` });
}
