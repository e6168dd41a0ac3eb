import { isBesideMap } from '../map/companionDocuments.ts';
import type { FoundOnMap } from '../map/find.ts';
import { countOf } from '../text/counts.ts';
import type { GoneElement } from './changes/changed.ts';
import { renderChangeNotices } from './changes/changeNotices.ts';
import { renderChangedTitle } from './changes/wording.ts';
import { contentsOf, renderElementSize, renderStretch, stretchesOf, withGoneContents } from './contents.ts';
import type { RenderContext } from './context.ts';
import { renderLeftOut } from './filterMarks.ts';
import { type Html, html } from './html.ts';
import { renderLink } from './link.ts';
import { renderSize } from './marks.ts';
import { renderOmitted } from './omitted.ts';
import { renderOwn } from './own.ts';
import { numberNames, type Piece } from './piece.ts';
import { renderTitle } from './title.ts';

/** The list of a domain or an activity as pieces: its head, with a heading of that level, then its parts. */
export function renderList(context: RenderContext, listed: FoundOnMap, level = 2): readonly Piece[] {
  const { key, element, column } = listed;
  context.uses.length = 0;
  const contents = element
    ? contentsOf(context, { key, element })
    : withGoneContents(column.strays, context.changes?.goneAtTop.filter(isStray) ?? []);
  const parts = stretchesOf(contents).map((stretch, index) => {
    const part = renderStretch(context, stretch, index, level + 1);
    return { name: part.name, html: html`<div class="list-part hue-${column.hue}">${part.html}</div>` };
  });
  const omitted = element && renderOmitted(context, element);
  return numberNames([
    { name: '/head', html: renderHead(context, listed, level) },
    ...parts,
    ...(omitted ? [{ name: '/omitted', html: omitted }] : []),
  ]);
}

/** Removed elements without a domain are shown in the list of elements without one. */
function isStray({ tree: { kind } }: GoneElement): boolean {
  return kind !== 'domain' && !isBesideMap(kind);
}

function renderHead(context: RenderContext, { key, element, column }: FoundOnMap, level: number): Html {
  const title = element ? renderChangedTitle(context, element) : 'Without a domain';
  const linked = element && context.audience === 'author';
  const heading = linked ? renderLink(context, key, 'reveal', 'heading-link', title) : title;
  return html`<header class="list-head hue-${column.hue}" data-key="${key}">${[
    renderKind(context, { key, element, column }),
    html`<h${level}>${heading}</h${level}>`,
    element
      ? renderElementSize(context, { key, element })
      : renderSize([countOf(column.counts.competences, 'competence')]),
    element && renderChangeNotices(context, element),
    element && renderLeftOut(context, element),
    element && renderOwn(context, element),
  ]}</header>`;
}

/** The domain above the title of an activity, with a link to the domain's list. */
function renderKind(context: RenderContext, { element, column }: FoundOnMap): Html | undefined {
  if (element === undefined) return undefined;
  if (element === column.domain) return html`<p class="kind">Domain</p>`;
  const domain = column.domain ? renderTitle(context, column.domain) : 'Without a domain';
  return html`<p class="kind">${renderLink(context, column.key, 'open', 'kind-link', domain)}</p>`;
}
