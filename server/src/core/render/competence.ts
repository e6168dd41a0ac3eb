import type { Keyed } from '../map/keys.ts';
import type { SyntaxNode } from '../syntax/nest.ts';
import { type RenderContext, remember } from './context.ts';
import { escapeHtml } from './escape.ts';
import { renderLink } from './link.ts';
import { renderText } from './markdown.ts';
import { renderComplaints } from './marks.ts';
import { renderOwn } from './own.ts';
import { renderProvenance } from './provenance.ts';
import { renderTitle } from './title.ts';

/** A competence as an item of a list; `inside` is what stands under it, as HTML. */
export function renderCompetence(
  context: RenderContext,
  keyed: Keyed,
  variant: string,
  inside: () => string,
): string {
  const { key, element } = keyed;
  return remember(context, element, `${variant} ${key}`, () => {
    const text = element.title?.text;
    const wording = text === undefined ? renderTitle(context, element) : renderText(context, text);
    const mark = renderProvenance(element);
    const leadsIn = element.children.length > 0 ? ' lead-in' : '';
    return [
      `<li class="item${leadsIn}" data-key="${escapeHtml(key)}">`,
      `<div class="line"><span class="text">${wording}</span>${mark && ` ${mark}`} ${renderAnchor(context, keyed)}</div>`,
      renderOwn(context, element),
      inside(),
      '</li>',
    ].join('');
  });
}

/** A line that is no statement, where it was typed: nothing that an author has typed is lost from view. */
export function renderBrokenLine(context: RenderContext, { statement }: SyntaxNode): string {
  if (statement === undefined) return '';
  return [
    '<li class="item broken">',
    `<div class="line"><code class="raw">${escapeHtml(statement.source.trim())}</code></div>`,
    renderComplaints(context.complaints(statement)),
    '</li>',
  ].join('');
}

/** The id, to link to and to copy; for authors it shows the source, of a competence without an id as well. */
export function renderAnchor(context: RenderContext, { key, element }: Keyed): string {
  const id = element.id?.text;
  if (id === undefined && context.audience === 'reader') return '';
  const text = id === undefined ? 'source' : escapeHtml(id);
  return renderLink(context, key, 'reveal', 'anchor', text);
}
