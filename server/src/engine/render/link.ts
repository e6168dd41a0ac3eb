import type { RenderContext } from './context.ts';
import { type Html, type HtmlValue, html } from './html.ts';

/** The effect of a click on a link: it opens the list of the element, or shows its line. */
export type LinkAction = 'open' | 'reveal';

/** A link to an element. */
export function renderLink(
  context: RenderContext,
  key: string,
  action: LinkAction,
  className: string,
  content: HtmlValue,
): Html {
  const href = context.href({ framework: undefined, key, title: '' });
  return html`<a class="${className}" href="${href}" data-key="${key}" data-action="${action}">${content}</a>`;
}
