import type { Keyed } from '../map/keys.ts';
import type { SyntaxNode } from '../syntax/nest.ts';
import { renderAgreed } from './agreement.ts';
import { renderChangeNotices } from './changes/changeNotices.ts';
import { renderWording } from './changes/wording.ts';
import { type RenderContext, remember } from './context.ts';
import { attributesOf, renderOwnFigures } from './filterMarks.ts';
import { type Html, type HtmlValue, html } from './html.ts';
import { renderLink } from './link.ts';
import { renderComplaints } from './marks.ts';
import { renderOmitted } from './omitted.ts';
import { renderOwn } from './own.ts';
import { renderProvenanceWithBase } from './provenance.ts';

/** A competence as an item of a list; `inside` renders its children. */
export function renderCompetence(
  context: RenderContext,
  keyed: Keyed,
  variant: string,
  inside: () => HtmlValue,
): Html {
  const { key, element } = keyed;
  return remember(context, element, `${variant} ${key}`, () => {
    const className = element.children.length > 0 ? 'item lead-in' : 'item';
    const mark = renderProvenanceWithBase(context, element);
    const figures = renderOwnFigures(context, element);
    const agreed = renderAgreed(context, element);
    const line = html`<span class="text">${renderWording(context, element)}</span>${figures}${mark && html` ${mark}`} ${renderAnchor(context, keyed)}${agreed && html` ${agreed}`}`;
    return html`<li${attributesOf(context, className, key, element, context.anchorOf?.(keyed))}>${[
      html`<div class="line">${line}</div>`,
      renderChangeNotices(context, element),
      renderOwn(context, element),
      inside(),
      renderOmitted(context, element),
    ]}</li>`;
  });
}

/** An unrecognised line, where it was typed, so that nothing an author has typed is lost from view. */
export function renderBrokenLine(context: RenderContext, node: SyntaxNode): Html {
  const source = node.statement?.source.trim();
  const complaints = renderComplaints(context.wrong(node).own);
  return html`<li class="item broken"><div class="line"><code class="raw">${source}</code></div>${complaints}</li>`;
}

/** The id, to link to and to copy; for authors it shows the source, of a competence without an id as well. */
export function renderAnchor(context: RenderContext, { key, element }: Keyed): Html | undefined {
  const id = element.id?.text;
  if (id === undefined && context.audience === 'reader') return undefined;
  return renderLink(context, key, 'reveal', 'anchor', id ?? 'go to source');
}
