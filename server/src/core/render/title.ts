import { type Element, titleOf } from '../model/element.ts';
import type { RenderContext } from './context.ts';
import { escapeHtml } from './escape.ts';
import { renderPlainly } from './markdown.ts';

/**
 * The title of an element, fit to stand in a link. What has no title yet is called untitled; a line that is no
 * statement is shown as it was typed, so that an author finds it again.
 */
export function renderTitle(context: RenderContext, element: Element): string {
  const { statement } = element.node;
  if (statement?.kind === 'unknown') return `<code class="raw">${escapeHtml(statement.source.trim())}</code>`;
  const title = titleOf(element);
  if (title !== '') return renderPlainly(context, title);
  const id = element.id === undefined ? '' : ` <code>${escapeHtml(element.id.text)}</code>`;
  return `<em class="untitled">Untitled ${element.kind}</em>${id}`;
}

/** The title of an element as mere text. */
export function plainTitle(element: Element): string {
  const title = titleOf(element);
  return title === '' ? `Untitled ${element.kind}` : title;
}
