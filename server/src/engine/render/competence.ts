import type { Keyed } from '../map/keys.ts';
import type { SyntaxNode } from '../syntax/nest.ts';
import { renderChangeNotices } from './changes/changeNotices.ts';
import { renderWording } from './changes/wording.ts';
import { type RenderContext, remember } from './context.ts';
import { escapeHtml } from './escape.ts';
import { renderOwnFigures, startTag } from './filterMarks.ts';
import { renderLink } from './link.ts';
import { renderComplaints } from './marks.ts';
import { renderOmitted } from './omitted.ts';
import { renderOwn } from './own.ts';
import { container, leaves, type Piece } from './piece.ts';
import { renderProvenanceWithBase } from './provenance.ts';

/** A competence as an item of a list; `inside` renders its children. */
export function renderCompetence(
  context: RenderContext,
  keyed: Keyed,
  variant: string,
  inside: () => Piece[],
): Piece {
  const { key, element } = keyed;
  return remember(context, element, `${variant} ${key}`, () => {
    const wording = renderWording(context, element);
    const mark = renderProvenanceWithBase(context, element);
    const leadsIn = element.children.length > 0 ? ' lead-in' : '';
    const figures = renderOwnFigures(context, element);
    const line = `<span class="text">${wording}</span>${figures}${mark && ` ${mark}`} ${renderAnchor(context, keyed)}`;
    return container(
      key,
      startTag(context, 'li', `item${leadsIn}`, key, element, context.anchorOf?.(keyed)),
      [
        ...leaves({
          line: `<div class="line">${line}</div>`,
          changes: renderChangeNotices(context, element),
        }),
        ...renderOwn(context, element),
        ...inside(),
        ...renderOmitted(context, element),
      ],
    );
  });
}

/** A line that is not understood, where it was typed, so that nothing an author has typed is lost from view. */
export function renderBrokenLine(context: RenderContext, node: SyntaxNode): Piece {
  const html = [
    '<li class="item broken">',
    `<div class="line"><code class="raw">${escapeHtml(node.statement?.source.trim() ?? '')}</code></div>`,
    renderComplaints(context.wrong(node).own),
    '</li>',
  ].join('');
  return { name: 'broken', html };
}

/** The id, to link to and to copy; for authors it shows the source, of a competence without an id as well. */
export function renderAnchor(context: RenderContext, { key, element }: Keyed): string {
  const id = element.id?.text;
  if (id === undefined && context.audience === 'reader') return '';
  const text = id === undefined ? 'source' : escapeHtml(id);
  return renderLink(context, key, 'reveal', 'anchor', text);
}
