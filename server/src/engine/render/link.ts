import type { RenderContext } from './context.ts';
import { escapeHtml } from './escape.ts';

/** The effect of a click on a link: it opens the list of the element, or shows its line. */
export type Action = 'open' | 'reveal';

/** A link to an element. `content` is HTML. */
export function renderLink(
  context: RenderContext,
  key: string,
  action: Action,
  className: string,
  content: string,
): string {
  const href = context.href({ framework: undefined, key, title: '' });
  const place = `href="${escapeHtml(href)}" data-key="${escapeHtml(key)}"`;
  return `<a class="${className}" ${place} data-action="${action}">${content}</a>`;
}
