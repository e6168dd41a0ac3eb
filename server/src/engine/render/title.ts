import { type Element, titleOf } from '../model/element.ts';
import type { RenderContext } from './context.ts';
import { escapeHtml } from './escape.ts';
import { renderPlainly } from './markdown.ts';
import { wordOfKind } from './words.ts';

/**
 * The title of an element, as HTML for a link. Without a title, it is called untitled; a line that could not be parsed
 * is shown as it was typed, so that an author recognises it.
 */
export function renderTitle(context: RenderContext, element: Element): string {
  const known = titles.get(element);
  if (known !== undefined) return known;
  const html = writeTitle(context, element);
  titles.set(element, html);
  return html;
}

/** A title contains no links, so it depends only on the element itself. */
const titles = new WeakMap<Element, string>();

function writeTitle(context: RenderContext, element: Element): string {
  const { statement } = element.node;
  if (statement?.kind === 'unknown') return `<code class="raw">${escapeHtml(statement.source.trim())}</code>`;
  const title = titleOf(element);
  if (title !== '') return renderPlainly(context, title);
  const id = element.id === undefined ? '' : ` <code>${escapeHtml(element.id.text)}</code>`;
  return `<em class="untitled">Untitled ${wordOfKind(element.kind)}</em>${id}`;
}
