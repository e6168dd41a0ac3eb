import type { Listed } from '../map/find.ts';
import { type Content, contentsOf, renderElementSize, renderStretch, stretchesOf } from './contents.ts';
import type { RenderContext } from './context.ts';
import { escapeHtml } from './escape.ts';
import { renderLink } from './link.ts';
import { renderSize } from './marks.ts';
import { renderOwn } from './own.ts';
import { makePiece, type Piece } from './piece.ts';
import { renderTitle } from './title.ts';
import { countOf } from './words.ts';

/** The list of a domain or an activity as pieces: its head, then its parts. */
export function renderList(context: RenderContext, listed: Listed): Piece[] {
  const { key, element, column } = listed;
  const contents = element ? contentsOf(context, { key, element }) : column.strays;
  const parts = stretchesOf(contents).map((stretch, index) => {
    const piece = `list:${key}:${keyOfStretch(stretch, index)}`;
    return makePiece(context, piece, () => {
      const html = renderStretch(context, stretch, 3);
      return `<div class="list-part hue-${column.hue}" data-fragment="${escapeHtml(piece)}">${html}</div>`;
    });
  });
  return [renderHead(context, listed), ...parts];
}

function renderHead(context: RenderContext, { key, element, column }: Listed): Piece {
  const piece = `list:${key}`;
  return makePiece(context, piece, () => {
    const title = element ? renderTitle(context, element) : 'Without a domain';
    const linked = element && context.audience === 'author';
    return [
      `<header class="list-head hue-${column.hue}" data-fragment="${escapeHtml(piece)}" data-key="${escapeHtml(key)}">`,
      renderKind(context, { key, element, column }),
      `<h2>${linked ? renderLink(context, key, 'reveal', 'heading-link', title) : title}</h2>`,
      element
        ? renderElementSize(context, { key, element })
        : renderSize([countOf(column.counts.competences, 'competence')]),
      element ? renderOwn(context, element) : '',
      '</header>',
    ].join('');
  });
}

/** Over an activity's title, its domain, which leads to the domain's list. */
function renderKind(context: RenderContext, { element, column }: Listed): string {
  if (element === undefined) return '';
  if (element === column.domain) return '<p class="kind">Domain</p>';
  const domain = column.domain ? renderTitle(context, column.domain) : 'Without a domain';
  return `<p class="kind">${renderLink(context, column.key, 'open', 'kind-link', domain)}</p>`;
}

/** A list of competences is known by its place, so that it stays itself while competences come and go. */
function keyOfStretch([first]: readonly Content[], index: number): string {
  if (first === undefined || !('element' in first)) return `items-${index}`;
  return first.element.kind === 'competence' ? `items-${index}` : first.key;
}
