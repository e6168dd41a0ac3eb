import { type Element, titleOf } from '../model/element.ts';
import { wordOfKind } from '../model/kinds.ts';
import type { RenderContext } from './context.ts';
import { type Html, html } from './html.ts';
import { renderPlainly } from './markdown.ts';

/**
 * The title of an element, as HTML for a link. Without a title, it is called untitled; a line that could not be parsed
 * is shown as it was typed, so that an author recognises it.
 */
export function renderTitle(context: RenderContext, element: Element): Html {
  const known = titles.get(element);
  if (known !== undefined) return known;
  const title = writeTitle(context, element);
  titles.set(element, title);
  return title;
}

/** A title contains no links, so it depends only on the element itself. */
const titles = new WeakMap<Element, Html>();

function writeTitle(context: RenderContext, element: Element): Html {
  const { statement } = element.node;
  if (statement?.kind === 'unknown') return html`<code class="raw">${statement.source.trim()}</code>`;
  const title = titleOf(element);
  if (title !== '') return renderPlainly(context, title);
  const id = element.id && html` <code>${element.id.text}</code>`;
  return html`<em class="untitled">Untitled ${wordOfKind(element.kind)}</em>${id}`;
}
