import { type Element, titleOf } from '../model/element.ts';
import type { RenderContext } from './context.ts';
import { escapeHtml } from './escape.ts';
import { renderPlainly } from './markdown.ts';

/**
 * The title of an element, fit to stand in a link. What has no title yet is called untitled; a line that is no
 * statement is shown as it was typed, so that an author finds it again.
 */
export function renderTitle(context: RenderContext, element: Element): string {
  const known = titles.get(element);
  if (known !== undefined) return known;
  const html = writeTitle(context, element);
  titles.set(element, html);
  return html;
}

/** Titles hold no links, so that nothing but the element itself decides on them. */
const titles = new WeakMap<Element, string>();

function writeTitle(context: RenderContext, element: Element): string {
  const { statement } = element.node;
  if (statement?.kind === 'unknown') return `<code class="raw">${escapeHtml(statement.source.trim())}</code>`;
  const title = titleOf(element);
  if (title !== '') return renderPlainly(context, title);
  const id = element.id === undefined ? '' : ` <code>${escapeHtml(element.id.text)}</code>`;
  return `<em class="untitled">Untitled ${element.kind}</em>${id}`;
}
